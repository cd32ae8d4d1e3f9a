package forklore.ui.page;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lesson.EngineKind;

import org.junit.jupiter.api.Test;

class SyntaxTest {
    @Test
    void javaPiecesAreFoundBehindChineseText() {
        String source = "void main() {\n    IO.println(\"开始\"); // 注释\n    return;\n}\n";
        assertThat(kind(source, "return", EngineKind.JAVA)).isEqualTo("keyword");
        assertThat(kind(source, "\"开始\"", EngineKind.JAVA)).isEqualTo("string");
        assertThat(kind(source, "// 注释", EngineKind.JAVA)).isEqualTo("comment");
        assertThat(kind(source, "println", EngineKind.JAVA)).isEqualTo("function");
    }

    @Test
    void pythonPiecesAreFoundBehindChineseText() {
        String source = "import os\n\nprint('父进程')  # 注释\nfor i in range(3):\n    os.fork()\n";
        assertThat(kind(source, "for", EngineKind.PYTHON)).isEqualTo("keyword");
        assertThat(kind(source, "fork", EngineKind.PYTHON)).isEqualTo("function");
        assertThat(kind(source, "# 注释", EngineKind.PYTHON)).isEqualTo("comment");
        assertThat(kind(source, "3", EngineKind.PYTHON)).isEqualTo("number");
    }

    private static String kind(String source, String words, EngineKind engine) {
        int start = source.indexOf(words);
        return new Syntax(engine)
                .pieces(source).stream()
                        .filter(p -> p.start() == start && p.end() == start + words.length())
                        .map(Syntax.Piece::kind)
                        .reduce("", (_, later) -> later);
    }
}
