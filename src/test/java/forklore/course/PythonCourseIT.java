package forklore.course;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.lesson.EngineKind;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/// The same lessons, the same observations, with the Python listings on the CPython found here.
class PythonCourseIT {
    @BeforeAll
    static void onCPython() {
        var here = DemoRun.use(EngineKind.PYTHON).availability();
        assumeTrue(here.available(), here.reason());
    }

    @AfterAll
    static void onJavaAgain() {
        DemoRun.use(EngineKind.JAVA);
    }

    @Nested
    class Lessons extends LessonsIT {}

    @Nested
    class Num00 extends Num00IT {}

    @Nested
    class Num01 extends Num01IT {}

    @Nested
    class Num02 extends Num02IT {}

    @Nested
    class Num03 extends Num03IT {}

    @Nested
    class Num04 extends Num04IT {}

    @Nested
    class Num05 extends Num05IT {}

    @Nested
    class Num06 extends Num06IT {}

    @Nested
    class Num07 extends Num07IT {}
}
