package forklore.trace;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class FlatJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Provide
    Arbitrary<TraceEvent> events() {
        return Events.any();
    }

    @Property
    void whatItReadsIsWhatAParserReads(@ForAll("events") TraceEvent event) {
        String line = new JsonLine().of(event);
        var read = FlatJson.read(line);
        if (read != null) {
            assertThat(read).isEqualTo(JSON.readTree(line));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"Blocked\",\"t\":12,\"pid\":4000,\"call\":\"get\",\"timeout\":-1}",
                "{\"event\":\"TaskFinished\",\"t\":99999999999,\"pid\":1,\"ok\":true,\"é\":\"中\"}"
            })
    void usualLinesAreReadHere(String line) {
        assertThat(FlatJson.read(line)).isEqualTo(JSON.readTree(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "[]",
                "{\"a\":1",
                "{\"a\":1}}",
                "{\"a\":1} ",
                "{\"a\":01}",
                "{\"a\":1.5}",
                "{\"a\":1e3}",
                "{\"a\":-}",
                "{\"a\":9999999999999999999}",
                "{\"a\":null}",
                "{\"a\":truely}",
                "{\"a\":{\"b\":1}}",
                "{\"a\":\"\\n\"}",
                "{\"a\":\"x}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1,}",
                "{ \"a\":1}"
            })
    void anythingElseIsLeftToAParser(String line) throws JacksonException {
        assertThat(FlatJson.read(line)).isNull();
    }
}
