package forklore.engine.jvm;

import static forklore.ground.Languages.ZH;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import forklore.engine.supervise.CannotRun;
import forklore.ground.Language;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.run.Problem;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

class CompilerWordsTest {
    private static final ListingCompiler COMPILER = new ListingCompiler(Path.of("target/classes"));

    private static List<Problem> problems(String body) {
        var listing = new Listing(EngineKind.JAVA, "Listing.java", body);
        CannotRun refusal =
                catchThrowableOfType(CannotRun.class, () -> COMPILER.compile(listing, "left"));
        return refusal.outcome().problems();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "void main() { int x = 1 }                     | Something is missing here: ';'.",
                "void main() { IO.println(nun); }              | There is no variable nun here",
                "void main() { new Process(() -> {}); }        | add import forklore.mp.Process;",
                "void main() { var q = new Queue<String>(1); } | add import forklore.mp.Queue;",
                "import forklore.mp.*; void main() { new Process(() -> {}); } | Two classes are called Process: add import forklore.mp.Process;",
                "import forklore.mp.Queue; void main() { new Queue<int>(); } | Between < and > there must be a class, and int is none",
                "void main() { List<String> l = List.of(1, 2); } | this is to hold String, but there is Integer in it",
                "import forklore.mp.Pool; void main() { new Pool(1).mapAll((a, b) -> a + b, List.of(1)); } | There is no method mapAll((a,b)->a + b,List<Integer>)",
                "void main() { wrok(1); }                      | There is no method wrok(int)",
                "void main() { new Pol(3); }                   | There is no class Pol",
                "void main() { int x = \"one\"; }              | String cannot become int",
                "void main() { int x = 1.5; }                  | double does not fit into int",
                "void main() { Thread.sleep(1); }              | may throw InterruptedException",
                "int f() { } void main() { }                   | A return is missing",
                "void main() { int x = 1; int x = 2; }         | The name x is taken already",
                "void main() { int x; IO.println(x); }         | x has no value yet",
                "void main() { IO.println(\"oh); }             | no closing \"",
                "void f(int a) {} void main() { f(); }         | f takes (int)",
                "void main() { int i = 0; i++; Runnable r = () -> IO.println(i); } | A lambda can",
                "int n; static void f() { n = 1; }             | cannot use n, which is not static",
                "static int num;                               | void main() is missing",
                "void main() {                                 | The file ends too early",
            })
    void theCommonMistakesAreSaidInPlainWords(String body, String expected) {
        assertThat(problems(body.strip()))
                .anyMatch(problem -> problem.message().in(Language.EN).contains(expected.strip()))
                .allMatch(problem -> problem.line() == 1 && problem.lane().equals("left"));
    }

    @ParameterizedTest
    @CsvSource({
        "void main() { IO.println(nun); },没有变量 nun",
        "void main() { break; },外部",
        "void main() { new Process(() -> {}); },import forklore.mp.Process;"
    })
    void chineseSpeaksChinese(String body, String expected) {
        assertThat(problems(body)).anyMatch(p -> p.message().in(ZH).contains(expected));
    }
}
