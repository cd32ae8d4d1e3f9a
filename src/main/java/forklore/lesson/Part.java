package forklore.lesson;

import forklore.ground.Text;

import java.util.Map;

/// One of the programs that a demo runs at the same time; most demos have just one.
///
/// @param lane the part's name in the trace (`apply`, `apply-async`); empty where there is one part
/// @param title what stands above its column: `apply_async`, "broken"
/// @param note a few words beside the title: "three at once"
/// @param listings the program for each engine that the part can run on
public record Part(String lane, Text title, Text note, Map<EngineKind, Listing> listings) {
    /// The lane of a program with a mistake in it, beside the one that mends it: its time is no
    /// measure.
    private static final String MISTAKE = "broken";

    public Part {
        listings = Map.copyOf(listings);
    }

    /// Whether it shows a mistake.
    public boolean isMistake() {
        return lane.equals(MISTAKE);
    }
}
