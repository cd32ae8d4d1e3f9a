package forklore.picture.tree;

import forklore.picture.FontRole;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.Surface;
import forklore.picture.Tone;
import forklore.picture.Words;

import java.util.ArrayList;

/// The box of a process that is not of the listing's own making: a runtime's helper, or one outside
/// the run.
final class AsideBox {
    private static final double PADDING = 10;
    private static final double NAME = 26;
    private static final double ROW = 18;

    private AsideBox() {}

    static double height(BoxSize size) {
        return CrowdBox.height(size);
    }

    /// The room for words in a box that lies there, px.
    static double inside(Rect at) {
        return at.width() - 2 * PADDING;
    }

    /// @param what who it is, in a word or two
    static Shape shape(String id, int pid, Words what, Surface surface, Rect at) {
        var parts = new ArrayList<Shape>();
        var inside = new Rect(0, 0, at.width(), at.height());
        parts.add(new Shape.Box("box", inside, surface, Shape.NOBODY));
        double wide = inside(at);
        parts.add(
                new Shape.Label(
                        "pid",
                        new Rect(PADDING, 0, wide, Math.min(NAME, at.height())),
                        Words.of(Integer.toString(pid)),
                        new Shape.Type(FontRole.CODE, Tone.MUTED)));
        if (at.height() > NAME + ROW) {
            parts.add(
                    new Shape.Label(
                            "role",
                            new Rect(PADDING, NAME, wide, ROW),
                            what,
                            new Shape.Type(FontRole.CAPTION, Tone.MUTED)));
        }
        return new Shape.Group(id, at, 0, parts);
    }
}
