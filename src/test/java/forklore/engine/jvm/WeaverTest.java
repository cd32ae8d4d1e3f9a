package forklore.engine.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lesson.EngineKind;
import forklore.lesson.Listing;

import org.junit.jupiter.api.Test;

import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class WeaverTest {
    private static final ListingCompiler COMPILER = new ListingCompiler(Path.of("target/classes"));

    private static Classes woven(String source, String... watched) throws Exception {
        var classes = COMPILER.compile(new Listing(EngineKind.JAVA, "Listing.java", source), "");
        var weaver = new Weaver(classes, Set.of(watched));
        return classes.map(weaver::weave);
    }

    /// What a method tells the tracer, in order of the code: lines as numbers, variables as names.
    private static List<Object> told(Classes classes, String method) {
        var told = new ArrayList<>();
        Object constant = "";
        for (var found : ClassFile.of().parse(classes.files().get("Listing")).methods()) {
            if (!found.methodName().equalsString(method)) {
                continue;
            }
            for (CodeElement element : found.code().orElseThrow()) {
                if (element instanceof ConstantInstruction loaded) {
                    constant = loaded.constantValue();
                } else if (element instanceof InvokeInstruction call
                        && call.owner().name().equalsString("forklore/mp/tell/Tracer")) {
                    told.add(constant);
                }
            }
        }
        return told;
    }

    @Test
    void everyLineIsToldBeforeItRuns() throws Exception {
        Classes classes = woven("void main() {\n    int x = 1;\n    x++;\n}\n");
        assertThat(told(classes, "main")).isEqualTo(List.of(2, 3, 4));
    }

    @Test
    void changesOfWatchedStaticFieldsAreToldAndNoOthers() throws Exception {
        Classes classes =
                woven(
                        "static int num;\nstatic int other;\nvoid main() { num = 5; other = 6; }\n",
                        "num");
        assertThat(told(classes, "main")).isEqualTo(List.of(3, "num"));
    }

    @Test
    void theVariableOfEachSharedThingIsTold() throws Exception {
        Classes classes =
                woven(
                        """
                        import forklore.mp.*;
                        import forklore.mp.Process;
                        static Lock field;
                        void main() {
                            var lock_a = new Lock();
                            for (int i = 0; i < 2; i++) { Lock inner = new Lock(); inner.acquire(); }
                            var total = new Value<Integer>(0);
                            var pipe = Pipe.<String>open();
                            var manager = new Manager();
                            Semaphore permits = manager.semaphore(2);
                            field = new Lock();
                            var unnamed = List.of(new Lock(), new Lock());
                            var text = new StringBuilder();
                        }
                        """);
        assertThat(told(classes, "main").stream().filter(String.class::isInstance))
                .isEqualTo(List.of("lock_a", "inner", "total", "pipe", "permits", "field"));
    }

    @Test
    void wovenClassesOfEveryShapeLoadAndRun() throws Exception {
        Classes classes =
                woven(
                        """
                        sealed interface Shape {}
                        record Square(double side) implements Shape {}
                        record Circle(double radius) implements Shape {}
                        static long total = 0;
                        static boolean done;
                        static String text = "";
                        static double area(Shape shape) {
                            return switch (shape) {
                                case Square square -> square.side() * square.side();
                                case Circle circle -> Math.PI * circle.radius();
                            };
                        }
                        static String run() {
                            for (int i = 0; i < 3; i++) {
                                try {
                                    total += (long) area(i == 1 ? new Square(2) : new Circle(1));
                                } finally {
                                    done = i == 2;
                                }
                            }
                            Runnable later = () -> text = "total " + total;
                            later.run();
                            return text;
                        }
                        void main() {}
                        """,
                        "total",
                        "done",
                        "text");
        var loader = new Loader(classes);
        var run = loader.loadClass("Listing").getDeclaredMethod("run");
        run.setAccessible(true);
        assertThat(run.invoke(null)).isEqualTo("total 10");
    }

    @Test
    void theClassWithMainIsFoundAndForkingIsSeen() throws Exception {
        assertThat(woven("void main() {}").mainClass()).contains("Listing");
        assertThat(woven("class Other {}").mainClass()).isEmpty();
        assertThat(
                        woven("class Second { void main() {} }\nclass First { void main() {} }")
                                .mainClass())
                .as("as java X.java: the first in the file, whatever it is called")
                .contains("Second");
        assertThat(
                        woven(
                                        "class Listing { static class A { void main() {} } }\n"
                                                + "class Zoo { void main() {} }")
                                .mainClass())
                .contains("Zoo");
        assertThat(woven("public class Other { void main() {} }").mainClass())
                .as("a public class may be called otherwise than the file")
                .contains("Other");
        assertThat(woven("void main() {}").forks()).isFalse();
    }

    /// Defines the classes as they are.
    private static final class Loader extends ClassLoader {
        private final Classes classes;

        Loader(Classes classes) {
            super(WeaverTest.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.files().get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
