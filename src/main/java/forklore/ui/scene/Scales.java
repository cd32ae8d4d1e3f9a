package forklore.ui.scene;

import forklore.ground.Language;
import forklore.model.World;
import forklore.picture.Fit;
import forklore.picture.Frame;
import forklore.picture.Picture;
import forklore.session.RunState;
import forklore.session.Session;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;

/// How large a lane's pictures are drawn: as all that is known of the run allows, so that its
/// pictures keep their size while the reader goes back and forth in it, and the busiest moments
/// tell as much as they would in life size.
final class Scales {
    private final DoubleSupplier most;
    private final Samples samples;
    private @Nullable For known;
    private double scale = 1;

    /// What a scale was found for.
    ///
    /// @param whole whether no more of the run will come
    private record For(
            World end,
            long run,
            boolean whole,
            double width,
            double height,
            double most,
            Language language) {
        static For of(Frame frame, Session session, double most) {
            var show = session.show();
            return new For(
                    show.timeline().end(),
                    show.run(),
                    show.state() instanceof RunState.Ended,
                    frame.width(),
                    frame.height(),
                    most,
                    session.look().language());
        }

        /// A world that is the same object needs no second look.
        @SuppressWarnings("ReferenceEquality")
        boolean is(For other) {
            return end == other.end && whole == other.whole && isEarlier(other);
        }

        /// Whether it is of the same run in the same room.
        boolean isEarlier(For other) {
            return run == other.run
                    && width == other.width
                    && height == other.height
                    && most == other.most
                    && language.equals(other.language);
        }
    }

    /// @param most how many times life size they may be
    Scales(DoubleSupplier most, Samples samples) {
        this.most = most;
        this.samples = samples;
    }

    /// @param frame the room in life size
    /// @param drawing draws a world
    double to(Frame frame, Session session, Function<World, Function<Frame, Picture>> drawing) {
        var now = For.of(frame, session, most.getAsDouble());
        For before = known;
        if (before == null || !before.is(now)) {
            known = now;
            double found = found(now, frame, samples.of(session.show()), drawing);
            scale = before != null && before.isEarlier(now) ? Math.min(scale, found) : found;
        }
        return scale;
    }

    private static double found(
            For now,
            Frame frame,
            List<World> tried,
            Function<World, Function<Frame, Picture>> drawing) {
        double found = Fit.of(drawing.apply(now.end), at(frame, now.end), now.most).scale();
        for (World world : tried) {
            found = Fit.telling(found, drawing.apply(world), at(frame, world));
        }
        return found;
    }

    private static Frame at(Frame frame, World world) {
        return new Frame(frame.width(), frame.height(), world.t(), frame.measure());
    }
}
