package forklore.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.Stamp;
import forklore.trace.TraceEvent;
import forklore.trace.Written;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class OutputFoldTest {
    private static TraceEvent part(int pid, String text) {
        return new OutputWritten(new Stamp(1, pid, 0), text, Written.OUT, true);
    }

    private static TraceEvent line(int pid, String text) {
        return new OutputWritten(new Stamp(1, pid, 0), text, Written.OUT);
    }

    private static List<String> lines(TraceEvent... events) {
        return Timeline.EMPTY.append(List.of(events)).end().output().stream()
                .map(OutputLine::text)
                .toList();
    }

    @Test
    void aLineGoesOnUntilItsEnd() {
        assertThat(lines(part(1, "."), part(1, "."), line(1, " done"), line(1, "next")))
                .containsExactly(".. done", "next");
    }

    @Test
    void whoWritesInBetweenHasALineOfItsOwn() {
        assertThat(lines(part(1, "building: "), part(2, "step1 "), line(1, "ok")))
                .containsExactly("building: ", "step1 ", "ok");
    }

    @Test
    void outputAndErrorsAreNotOneLine() {
        var error = new OutputWritten(new Stamp(1, 1, 0), "oh", Written.ERR);
        assertThat(lines(part(1, "a"), error, line(1, "b"))).containsExactly("a", "oh", "b");
    }

    @Test
    void afterACarriageReturnTheLineIsWrittenOver() {
        assertThat(lines(part(1, "\r10 %"), part(1, "\r50 %"), line(1, "\r100 %")))
                .containsExactly("100 %");
        assertThat(lines(part(1, "10 %\r"), line(1, "100 %"))).containsExactly("100 %");
        assertThat(lines(part(1, "longer"), line(1, "\rsho"))).containsExactly("shoger");
    }

    @Test
    void aLineWithoutEndIsBrokenSomewhere() {
        var parts = Stream.generate(() -> part(1, "x".repeat(1000))).limit(100);
        assertThat(lines(parts.toArray(TraceEvent[]::new)))
                .hasSizeBetween(5, 10)
                .allSatisfy(text -> assertThat(text).hasSizeLessThan(20_000));
    }
}
