package forklore.course;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/// All lessons and all observations, with the Java listings. In one class, so that each demo runs
/// once, side by side with others, for all that is asked about it.
class LessonsIT {
    @BeforeAll
    static void runThem() {
        if (!EveryDemo.WINDOWS) {
            DemoRun.all(EveryDemo.demos());
        }
    }

    @Nested
    class Lessons extends EveryDemo {}

    @Nested
    class Num00 extends Num00Demos {}

    @Nested
    class Num01 extends Num01Demos {}

    @Nested
    class Num02 extends Num02Demos {}

    @Nested
    class Num03 extends Num03Demos {}

    @Nested
    class Num04 extends Num04Demos {}

    @Nested
    class Num05 extends Num05Demos {}

    @Nested
    class Num06 extends Num06Demos {}

    @Nested
    class Num07 extends Num07Demos {}

    @Nested
    class Num08 extends Num08Demos {}

    @Nested
    class Num09 extends Num09Demos {}
}
