package forklore.trace;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatRowTest {
    private final FlatRow row = new FlatRow(new Words(16));

    private boolean read(String line) {
        var slice = new Slice();
        slice.set("before" + line + "behind");
        slice.set(slice.block(), "before".length(), "before".length() + line.length());
        return row.read(slice);
    }

    @Provide
    Arbitrary<TraceEvent> events() {
        return Events.any();
    }

    @Property
    void whatItReadsIsWhatAParserReads(@ForAll("events") TraceEvent event) throws BadTraceLine {
        String line = new JsonLine().of(event);
        if (read(line)) {
            assertSame(TreeRow.of(line));
        }
    }

    private void assertSame(TreeRow tree) throws BadTraceLine {
        for (var field : tree.node().properties()) {
            String key = field.getKey();
            assertThat(row.has(key)).isTrue();
            switch (field.getValue().getNodeType()) {
                case STRING -> assertThat(row.text(key)).isEqualTo(tree.text(key));
                case NUMBER -> assertThat(row.number(key)).isEqualTo(tree.number(key));
                case BOOLEAN -> assertThat(row.flag(key)).isEqualTo(tree.flag(key));
                default -> assertThat(row.texts(key)).isEqualTo(tree.texts(key));
            }
        }
        assertThat(row.has("no such field")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"Blocked\",\"t\":12,\"pid\":4000,\"call\":\"get\",\"timeout\":-1}",
                "{\"event\":\"TaskFinished\",\"t\":99999999999,\"pid\":1,\"ok\":true,\"é\":\"中\"}"
            })
    void usualLinesAreReadHere(String line) throws BadTraceLine {
        assertThat(read(line)).isTrue();
        assertSame(TreeRow.of(line));
    }

    @Test
    void oneStringServesAllLinesWithTheSameText() throws BadTraceLine {
        assertThat(read("{\"queue\":\"queue-1\"}")).isTrue();
        String first = row.text("queue");
        assertThat(read("{\"pid\":12,\"queue\":\"queue-1\"}")).isTrue();
        assertThat(row.text("queue")).isSameAs(first);
        assertThat(row.has("event")).isFalse();
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
    void anythingElseIsLeftToAParser(String line) {
        assertThat(read(line)).isFalse();
    }
}
