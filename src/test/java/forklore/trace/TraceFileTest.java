package forklore.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;

class TraceFileTest {
    private static final String READY = "{\"event\":\"ProcessReady\",\"t\":1,\"pid\":2}\n";

    @Test
    void damagedLinesAreReportedWithTheirNumberAndSkipped() throws IOException {
        TraceFile file = read(TraceFile.header() + "\n" + READY + "{\"event\":\n\n" + READY);
        assertThat(file.events()).hasSize(2);
        assertThat(file.problems()).singleElement().asString().startsWith("line 3: not JSON");
    }

    @Test
    void aNewerVersionIsReadAsFarAsItIsUnderstood() throws IOException {
        TraceFile file = read(TraceFile.header().replace(":1}", ":99}") + "\n" + READY);
        assertThat(file.events()).hasSize(1);
        assertThat(file.problems())
                .singleElement()
                .asString()
                .contains("line 1", "newer Forklore", "99");
    }

    @Test
    void aFileOfRubbishKeepsItsReportShort() throws IOException {
        TraceFile file = read("rubbish\n".repeat(5000));
        assertThat(file.events()).isEmpty();
        assertThat(file.problems()).hasSizeBetween(1, 200);
    }

    private static TraceFile read(String text) throws IOException {
        return TraceFile.read(new BufferedReader(new StringReader(text)));
    }
}
