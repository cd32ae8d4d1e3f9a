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
import java.util.stream.DoubleStream;

/// The columns of the table: what it is, who has it, who waits.
///
/// @param pad left of the first one and right of the last, px
/// @param holders where the second one begins, px
/// @param waiters where the third one begins, px
/// @param end where it ends, px
/// @param narrow whether there is room for few words only, as beside another lane
/// @param terseness as of a picture: 3 where a name is too long for its column
record Columns(
        double pad, double holders, double waiters, double end, boolean narrow, int terseness) {
    private static final double PAD = 14;
    private static final double PAD_NARROW = 8;
    private static final double NARROW = 330;
    private static final double LEAST = 96;
    private static final double MOST = 230;
    private static final double BETWEEN = 20;
    private static final double BETWEEN_NARROW = 6;

    /// What a process that waits shows beside its id.
    private static final String TIME = " 00.0 s";

    static Columns of(List<Thing> things, Frame frame) {
        var wide = wide(things, frame);
        double one = Chips.widthOfOne(frame, false);
        boolean roomy =
                frame.width() >= NARROW
                        && wide.holdersWidth() >= one
                        && wide.waitersWidth() >= one + frame.width(FontRole.CODE, TIME);
        return roomy ? wide : narrow(things, frame);
    }

    private static Columns wide(List<Thing> things, Frame frame) {
        double widest =
                things.stream()
                        .flatMapToDouble(
                                thing ->
                                        DoubleStream.of(
                                                width(frame, FontRole.NAME, ThingRow.name(thing)),
                                                width(
                                                        frame,
                                                        FontRole.CAPTION,
                                                        ThingRow.state(thing, false))))
                        .reduce(LEAST, Math::max);
        double most = Math.min(MOST, frame.width() * 0.4);
        double holders = PAD + Math.min(widest, most) + BETWEEN;
        double rest = frame.width() - PAD - holders;
        return new Columns(PAD, holders, holders + rest * 0.42, frame.width() - PAD, false, 0);
    }

    /// One process has room in each of the other columns, the name has what is left.
    private static Columns narrow(List<Thing> things, Frame frame) {
        double chip = Chips.widthOfOne(frame, true);
        double second = Math.max(chip, width(frame, FontRole.CAPTION, ThingRow.NOBODY));
        second = Math.max(second, width(frame, FontRole.CAPTION, new Phrase("picture.locks.held")));
        double third =
                Math.max(
                        chip,
                        width(frame, FontRole.CAPTION, new Phrase("picture.locks.waiting.few")));
        double end = frame.width() - PAD_NARROW;
        double left = end - PAD_NARROW - second - third - 2 * BETWEEN_NARROW;
        double name =
                things.stream()
                        .mapToDouble(thing -> width(frame, FontRole.NAME, ThingRow.name(thing)))
                        .reduce(0, Math::max);
        double state =
                things.stream()
                        .mapToDouble(
                                thing ->
                                        width(frame, FontRole.CAPTION, ThingRow.state(thing, true)))
                        .reduce(0, Math::max);
        double wanted = Math.max(name, Math.min(state, left / 2));
        double first = Math.ceil(Math.max(0, Math.min(wanted, left)));
        double spare = Math.max(0, left - first) / 2;
        double holders = PAD_NARROW + first + BETWEEN_NARROW;
        double waiters = holders + second + spare + BETWEEN_NARROW;
        return new Columns(PAD_NARROW, holders, waiters, end, true, name > left ? 3 : 1);
    }

    private static double width(Frame frame, FontRole font, Words words) {
        return frame.measure().width(font, words);
    }

    /// @param height of all of them, px
    List<Shape> headings(Frame frame, double height) {
        return List.of(
                heading(
                        frame,
                        "holders",
                        new Rect(holders, 0, holdersWidth(), height - 2),
                        new Phrase("picture.locks.held")),
                heading(
                        frame,
                        "waiters",
                        new Rect(waiters, 0, waitersWidth(), height - 2),
                        new Phrase("picture.locks.waiting"),
                        new Phrase("picture.locks.waiting.few")));
    }

    private static Shape heading(Frame frame, String id, Rect at, Words... choices) {
        var type = new Shape.Type(FontRole.CAPTION, Tone.MUTED);
        var words = frame.fitting(FontRole.CAPTION, at.width(), List.of(choices));
        return new Shape.Label("heading:" + id, at, words, type);
    }

    double nameWidth() {
        return holders - pad - (narrow ? 2 : 8);
    }

    double holdersWidth() {
        return waiters - (narrow ? BETWEEN_NARROW : BETWEEN) - holders;
    }

    double waitersWidth() {
        return end - waiters;
    }
}
