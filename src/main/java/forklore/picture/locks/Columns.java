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
/// @param narrow whether there is room for few words only, as beside another lane
record Columns(double holders, double waiters, double end, boolean narrow) {
    /// The height of the headings, px.
    static final double HEAD = 24;

    /// Left of the first column, px.
    static final double PAD = 14;

    private static final double NARROW = 330;
    private static final double LEAST = 96;
    private static final double LEAST_NARROW = 50;
    private static final double MOST = 230;
    private static final double BETWEEN = 20;
    private static final double BETWEEN_NARROW = 8;

    static Columns of(List<Thing> things, Frame frame) {
        boolean narrow = isNarrow(frame);
        double widest = narrow ? LEAST_NARROW : LEAST;
        for (Thing thing : things) {
            widest =
                    Math.max(
                            widest,
                            Math.max(
                                    frame.measure().width(FontRole.NAME, ThingRow.name(thing)),
                                    frame.measure()
                                            .width(
                                                    FontRole.CAPTION,
                                                    ThingRow.state(thing, narrow))));
        }
        double most = Math.min(MOST, frame.width() * 0.4);
        double holders = PAD + Math.min(widest, most) + between(narrow);
        double rest = frame.width() - PAD - holders;
        double share = narrow ? 0.5 : 0.42;
        return new Columns(holders, holders + rest * share, frame.width() - PAD, narrow);
    }

    static boolean isNarrow(Frame frame) {
        return frame.width() < NARROW;
    }

    private static double between(boolean narrow) {
        return narrow ? BETWEEN_NARROW : BETWEEN;
    }

    List<Shape> headings() {
        return List.of(
                heading("holders", holders, waiters - between(narrow), "picture.locks.held"),
                heading(
                        "waiters",
                        waiters,
                        end,
                        narrow ? "picture.locks.waiting.few" : "picture.locks.waiting"));
    }

    private static Shape heading(String id, double from, double to, String key) {
        var type = new Shape.Type(FontRole.CAPTION, Tone.MUTED);
        Words words = new Phrase(key);
        return new Shape.Label("heading:" + id, new Rect(from, 2, to - from, 18), words, type);
    }

    double holdersWidth() {
        return waiters - between(narrow) - holders;
    }

    double waitersWidth() {
        return end - waiters;
    }
}
