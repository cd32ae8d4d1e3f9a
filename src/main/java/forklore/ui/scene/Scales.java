package forklore.ui.scene;

import forklore.ground.Language;
import forklore.model.World;
import forklore.picture.Fit;
import forklore.picture.Frame;
import forklore.picture.Picture;
import forklore.session.Session;

import org.jspecify.annotations.Nullable;

import java.util.function.DoubleSupplier;
import java.util.function.Function;

/// How large a lane's pictures are drawn: as the end of what is known of the run allows, so that
/// its pictures keep their size while the reader goes back and forth in it.
final class Scales {
    private final DoubleSupplier most;
    private @Nullable For known;
    private double scale = 1;

    /// What a scale was found for.
    private record For(World end, double width, double height, double most, Language language) {
        /// A world that is the same object needs no second look.
        @SuppressWarnings("ReferenceEquality")
        boolean is(For other) {
            return end == other.end
                    && width == other.width
                    && height == other.height
                    && most == other.most
                    && language.equals(other.language);
        }
    }

    /// @param most how many times life size they may be
    Scales(DoubleSupplier most) {
        this.most = most;
    }

    /// @param frame the room in life size
    /// @param drawing draws a world
    double to(Frame frame, Session session, Function<World, Function<Frame, Picture>> drawing) {
        World end = session.show().timeline().end();
        var now =
                new For(
                        end,
                        frame.width(),
                        frame.height(),
                        most.getAsDouble(),
                        session.look().language());
        if (known == null || !known.is(now)) {
            known = now;
            var last = new Frame(frame.width(), frame.height(), end.t(), frame.measure());
            scale = Fit.of(drawing.apply(end), last, now.most()).scale();
        }
        return scale;
    }
}
