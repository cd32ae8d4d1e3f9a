package forklore.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class FormattingTest {
    @Test
    void everySourceFileIsFormatted() throws IOException {
        assertThat(Format.unformatted())
                .as("to format them: ./mvnw -q test-compile exec:exec@format")
                .isEmpty();
    }
}
