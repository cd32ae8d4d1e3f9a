package forklore.engine.python;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageMistakesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    EOFError: EOF when reading a line|the end of what was typed
                    NameError: name 'x' is not defined|no x here
                    ModuleNotFoundError: No module named 'numpy'|no module numpy
                    SyntaxError: '(' was never closed|(
                    TypeError: 'int' object is not iterable|args=(n,)
                    """)
    void isExplained(String exception, String part) {
        var said = LanguageMistakes.in(exception).orElseThrow();
        assertThat(said.in(Language.EN)).contains(part);
        assertThat(Language.all()).allSatisfy(it -> assertThat(said.in(it)).doesNotContain("⟨"));
    }
}
