package forklore.picture;

import java.util.function.Function;

/// How a picture fills its room: laid out for a smaller room and drawn larger, where it tells as
/// much there as it does in all of it.
///
/// @param picture laid out for the room divided by `scale`
/// @param scale 1 for life size
public record Fit(Picture picture, double scale) {
    /// The most at a desk, where the eye is near.
    public static final double DESK = 1.6;

    /// The most in a hall.
    public static final double HALL = 2.5;

    /// Few steps, so that a run's pictures are not all of different sizes.
    private static final double STEP = 0.15;

    /// Step by step larger, up to `most`, until a word or a box would be lost.
    ///
    /// @param room in life size
    public static Fit of(Function<Frame, Picture> drawing, Frame room, double most) {
        Picture plain = drawing.apply(room);
        if (plain.shapes().isEmpty() || !plain.fits(room.width(), room.height())) {
            return new Fit(plain, 1);
        }
        Fit best = new Fit(plain, 1);
        for (double scale = 1 + STEP; scale <= most + 1e-6; scale += STEP) {
            Fit larger = at(scale, drawing, room);
            if (larger.picture.terseness() > plain.terseness() || !larger.fits(room)) {
                return best;
            }
            best = larger;
        }
        return best;
    }

    /// The picture at this scale, or at a smaller one if that is too much for it.
    public static Fit within(double scale, Function<Frame, Picture> drawing, Frame room) {
        for (double next = scale; next > 1 + STEP / 2; next -= STEP) {
            Fit fit = at(next, drawing, room);
            if (fit.fits(room)) {
                return fit;
            }
        }
        return new Fit(drawing.apply(room), 1);
    }

    /// The scale, or the next smaller one at which nothing is lost that life size would tell.
    public static double telling(double scale, Function<Frame, Picture> drawing, Frame room) {
        int life = -1;
        for (double next = scale; next > 1 + STEP / 2; next -= STEP) {
            Fit fit = at(next, drawing, room);
            int terseness = fit.picture.terseness();
            if (terseness > 0 && life < 0) {
                life = drawing.apply(room).terseness();
            }
            if (fit.fits(room) && terseness <= Math.max(0, life)) {
                return next;
            }
        }
        return 1;
    }

    private static Fit at(double scale, Function<Frame, Picture> drawing, Frame room) {
        return new Fit(drawing.apply(room.divided(scale)), scale);
    }

    private boolean fits(Frame room) {
        return picture.fits(room.width() / scale, room.height() / scale);
    }
}
