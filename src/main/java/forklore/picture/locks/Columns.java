package forklore.picture.locks;

import forklore.model.shared.Thing;
import forklore.picture.FontRole;
import forklore.picture.Frame;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.Tone;
import forklore.picture.Words;
import forklore.picture.Words.Phrase;

import java.util.List;

/// The columns of the table: what it is, who has it, who waits.
///
/// @param holders where the second one begins, px
/// @param waiters where the third one begins, px
/// @param end where it ends, px
record Columns(double holders, double waiters, double end) {
    /// The height of the headings, px.
    static final double HEAD = 24;

    /// Left of the first column, px.
    static final double PAD = 14;

    private static final double LEAST = 96;
    private static final double MOST = 230;
    private static final double BETWEEN = 20;

    static Columns of(List<Thing> things, Frame frame) {
        double widest = LEAST;
        for (Thing thing : things) {
            widest =
                    Math.max(
                            widest,
                            Math.max(
                                    frame.measure().width(FontRole.NAME, ThingRow.name(thing)),
                                    frame.measure()
                                            .width(FontRole.CAPTION, ThingRow.state(thing))));
        }
        double most = Math.min(MOST, frame.width() * 0.4);
        double holders = PAD + Math.min(widest, most) + BETWEEN;
        double rest = frame.width() - PAD - holders;
        return new Columns(holders, holders + rest * 0.42, frame.width() - PAD);
    }

    List<Shape> headings() {
        return List.of(
                heading("holders", holders, waiters - BETWEEN, "picture.locks.held"),
                heading("waiters", waiters, end, "picture.locks.waiting"));
    }

    private static Shape heading(String id, double from, double to, String key) {
        var type = new Shape.Type(FontRole.CAPTION, Tone.MUTED);
        Words words = new Phrase(key);
        return new Shape.Label("heading:" + id, new Rect(from, 2, to - from, 18), words, type);
    }

    double holdersWidth() {
        return waiters - BETWEEN - holders;
    }

    double waitersWidth() {
        return end - waiters;
    }
}
