package forklore.picture;

import forklore.model.World;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A stage of things that processes share, with the processes at each of them. It is there where
/// the lane has such a thing, and empty before.
///
/// @param <T> the thing
public abstract class SharedStage<T> implements Stage {
    /// The lane's things in the order they were heard of.
    protected abstract List<T> things(World world, String lane);

    /// @param things at least one
    protected abstract Picture picture(World world, List<T> things, Frame frame);

    /// The process that the shape of that name is, if it is one at this thing.
    protected abstract Stream<Integer> pids(String shape, T thing);

    @Override
    public final Picture picture(World world, String lane, Frame frame) {
        List<T> things = things(world, lane);
        return things.isEmpty()
                ? new Picture(frame.width(), frame.height(), List.of())
                : picture(world, things, frame);
    }

    @Override
    public final Optional<Facts> facts(World world, String lane, String shape, long now) {
        return things(world, lane).stream()
                .flatMap(thing -> pids(shape, thing))
                .findFirst()
                .flatMap(world::process)
                .map(process -> ProcessFacts.of(world, process, now));
    }

    @Override
    public final boolean concerns(World world, String lane) {
        return !things(world, lane).isEmpty();
    }
}
