package forklore.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import forklore.trace.ProcessEvent.OutputWritten;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class CodecTest {
    @Provide
    Arbitrary<TraceEvent> events() {
        return Events.any();
    }

    @Property(tries = 3000)
    void everyEventComesBackAsItWasWritten(@ForAll("events") TraceEvent event) throws BadTraceLine {
        assertThat(TraceReader.read(new JsonLine().of(event))).isEqualTo(event);
    }

    @Property(tries = 500)
    void everyLineIsOneLineOfValidUtf8(@ForAll("events") TraceEvent event) {
        String line = new JsonLine().of(event);
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        assertThat(line).doesNotContain("\n", "\r");
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(line);
    }

    @Property(tries = 500)
    void aLineCutShortIsReportedNotMisread(@ForAll("events") TraceEvent event) {
        String line = new JsonLine().of(event);
        assertThatExceptionOfType(BadTraceLine.class)
                .isThrownBy(() -> TraceReader.read(line.substring(0, line.length() - 1)));
    }

    @Property(tries = 500)
    void aStampCanBeReplacedWithoutTouchingTheFact(@ForAll("events") TraceEvent event) {
        TraceEvent moved = event.with(event.at().at(event.t() + 1).in("other"));
        assertThat(moved.t()).isEqualTo(event.t() + 1);
        assertThat(moved.lane()).isEqualTo("other");
        assertThat(moved.with(event.at())).isEqualTo(event);
    }

    @Test
    void theGeneratorKnowsEveryKindOfEvent() {
        assertThat(Events.KINDS).containsAll(Events.samples()).hasSizeGreaterThan(40);
    }

    @Test
    void aLineReadsAsTheTerminalContractSays() {
        var event = new OutputWritten(new Stamp(12, 4711, 5), "task 0 starts", Written.OUT);
        assertThat(new JsonLine().of(event))
                .isEqualTo(
                        "{\"event\":\"OutputWritten\",\"t\":12,\"pid\":4711,\"line\":5,"
                                + "\"text\":\"task 0 starts\",\"stream\":\"out\"}");
    }

    @Test
    void aLineWithoutEndSaysSo() throws BadTraceLine {
        var event = new OutputWritten(new Stamp(12, 4711, 5), "half a", Written.OUT, true);
        String line = new JsonLine().of(event);
        assertThat(line).endsWith("\"stream\":\"out\",\"more\":true}");
        assertThat(TraceReader.read(line)).isEqualTo(event);
    }

    @Test
    void halfASurrogatePairIsWrittenAsTheReplacementCharacter() throws BadTraceLine {
        var event = new OutputWritten(new Stamp(1, 2, 0), "a\ud83cb\udf74c🍴\ud83c", Written.OUT);
        TraceEvent back = TraceReader.read(new JsonLine().of(event));
        assertThat(((OutputWritten) back).text()).isEqualTo("a\ufffdb\ufffdc🍴\ufffd");
    }

    @Test
    void unknownFieldsAreIgnored() throws BadTraceLine {
        String line = "{\"event\":\"ProcessReady\",\"t\":1,\"pid\":2,\"mood\":\"fine\"}";
        assertThat(TraceReader.read(line).pid()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"event":"ProcessReady","t":1}                          | "pid" is missing
                    {"event":"ProcessReady","t":"1","pid":2}                | "t" must be a whole number
                    {"event":"ProcessReady","t":1,"pid":99999999999}        | "pid" is out of range
                    {"event":"Sneezed","t":1,"pid":2}                       | unknown event "Sneezed"
                    {"event":"TaskSneezed","t":1,"pid":2,"pool":"p","task":0} | unknown event
                    {"event":"QueueSneezed","t":1,"pid":2,"queue":"q"}      | unknown event
                    {"event":"PipeSneezed","t":1,"pid":2,"pipe":"p","end":0} | unknown event
                    {"event":"SyncSneezed","t":1,"pid":2,"thing":"s"}       | unknown event
                    {"event":"SyncAcquired","t":1,"pid":2}                  | "thing" is missing
                    {"event":"SyncAcquired","t":1,"pid":2,"thing":"s","count":-2} | "count" is out of range
                    {"event":"SyncCreated","t":1,"pid":2,"thing":"s","kind":"spoon"} | unknown value: "spoon"
                    {"event":"PipeHeld","t":1,"pid":2,"pipe":"p","end":2}   | "end" is out of range
                    {"event":"CoreUsed","t":1,"pid":2,"core":-1,"share":7}  | "core" is out of range
                    {"event":"CoresSeen","t":1,"pid":2,"cores":99999999}    | "cores" is out of range
                    {"event":7,"t":1,"pid":2}                               | "event" must be a string
                    [1,2]                                                   | "event" is missing
                    hello                                                   | not JSON
                    """)
    void aDamagedLineIsExplained(String line, String why) {
        assertThatExceptionOfType(BadTraceLine.class)
                .isThrownBy(() -> TraceReader.read(line))
                .withMessageContaining(why);
    }
}
