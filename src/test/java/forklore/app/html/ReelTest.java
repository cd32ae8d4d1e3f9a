package forklore.app.html;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.Stamp;
import forklore.trace.TraceEvent;
import forklore.trace.Written;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

class ReelTest {
    @Test
    void aLineWithoutAnEndGrowsInItsPlace() {
        JsonNode reel = reel(List.of(part(1, "a", true), part(2, "b", false), part(3, "c", false)));
        assertThat(texts(reel)).containsExactly("a", "ab", "c");
        assertThat(outputs(reel)).containsExactly("[0,0,0,0]", "[0,0,1,1]", "[0,1,0,2]");
    }

    @Test
    void ofALoudRunTheFirstLinesAreShownAndTheOthersCounted() {
        var events = new ArrayList<TraceEvent>();
        for (int i = 0; i < 5003; i++) {
            events.add(part(1 + i / 100, "line " + i, false));
        }
        JsonNode reel = reel(events);
        assertThat(reel.get("left").intValue()).isEqualTo(3);
        assertThat(texts(reel)).hasSize(5000).endsWith("line 4999");
    }

    private static JsonNode reel(List<TraceEvent> events) {
        return Pages.films(Pages.run(events)).getFirst().get("reel");
    }

    private static List<String> texts(JsonNode reel) {
        var texts = new ArrayList<String>();
        reel.get("rows").forEach(row -> texts.add(row.get(1).get(2).asString()));
        return texts;
    }

    /// The changes of the output.
    private static List<String> outputs(JsonNode reel) {
        var changes = new ArrayList<String>();
        for (JsonNode frame : reel.get("frames")) {
            for (int i = 1; i < frame.size(); i++) {
                if (frame.get(i).get(0).intValue() == reel.get("output").intValue()) {
                    changes.add(frame.get(i).toString());
                }
            }
        }
        return changes;
    }

    private static TraceEvent part(long ms, String text, boolean more) {
        return new OutputWritten(new Stamp(ms * 1_000_000, 7, 0, ""), text, Written.OUT, more);
    }
}
