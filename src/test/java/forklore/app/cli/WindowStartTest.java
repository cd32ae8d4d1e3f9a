package forklore.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What is asked before a window opens, what only when it does not, and what is said then.
class WindowStartTest {
    private static final String MISSING = "the library is missing";

    private final List<String> asked = new ArrayList<>();

    @Test
    void whereAllIsWellNothingIsAskedThatTakesAWhile() throws Exception {
        WindowStart.open(() -> asked.add("window"), answer("unset", ""), answer("missing", ""));
        assertThat(asked).containsExactly("unset", "window");
    }

    @Test
    void withoutADisplayNoWindowIsTried() {
        assertThatThrownBy(
                        () ->
                                WindowStart.open(
                                        () -> asked.add("window"),
                                        answer("unset", MISSING),
                                        answer("missing", "")))
                .isInstanceOf(Complaint.class)
                .hasMessage(MISSING);
        assertThat(asked).containsExactly("unset");
    }

    @Test
    void aWindowThatDoesNotOpenIsExplainedByWhatIsMissing() {
        assertThatThrownBy(() -> WindowStart.open(this::fail, none(), answer("missing", MISSING)))
                .isInstanceOf(Complaint.class)
                .hasMessage(MISSING);
    }

    @Test
    void aDefectOfOursIsNotTakenForAMissingLibrary() {
        assertThatThrownBy(() -> WindowStart.open(this::fail, none(), answer("missing", "")))
                .isInstanceOf(UnsatisfiedLinkError.class);
        assertThat(asked).containsExactly("missing");
    }

    private void fail() {
        throw new UnsatisfiedLinkError("no toolkit");
    }

    private static Supplier<Optional<String>> none() {
        return Optional::empty;
    }

    private Supplier<Optional<String>> answer(String question, String text) {
        return () -> {
            asked.add(question);
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        };
    }
}
