package forklore.session;

import forklore.model.Timeline;
import forklore.model.World;

import java.util.List;

/// The run on the stage and the moment of it that is shown.
///
/// @param run the run's number; 0 where there was none
/// @param world the world at the moment shown
public record Show(long run, RunState state, Timeline timeline, Transport transport, World world) {
    public static final Show NONE = idle(0, Transport.START);

    /// Nothing on the stage.
    static Show idle(long run, Transport transport) {
        return new Show(run, new RunState.Idle(), Timeline.EMPTY, transport, World.EMPTY);
    }

    /// A new run that was just asked for.
    static Show starting(long run, Transport transport) {
        return idle(run, transport.rewound()).in(new RunState.Starting());
    }

    /// The same show under a newer number.
    Show numbered(long number) {
        return new Show(number, state, timeline, transport, world);
    }

    /// The moment shown, ns since the run's start.
    public long now() {
        return transport.position();
    }

    /// The moment of the last event so far, or now in a run that goes on.
    public long end() {
        return state.active() && transport.live()
                ? Math.max(timeline.duration(), transport.position())
                : timeline.duration();
    }

    /// Whether there is nothing to be saved or marked.
    public boolean isEmpty() {
        return timeline.events().isEmpty();
    }

    /// The moments that somebody marked, in order of time.
    public List<Mark> marks() {
        return timeline.end().run().marked().stream()
                .map(marked -> new Mark(marked.t(), marked.word()))
                .toList();
    }

    Show in(RunState next) {
        return new Show(run, next, timeline, transport, world);
    }

    /// The same run with more events.
    Show with(Timeline next) {
        return new Show(run, state, next, transport, world).seen();
    }

    /// The same run at another moment.
    Show with(Transport next) {
        return new Show(run, state, timeline, next, world).seen();
    }

    /// The same world at a later moment: nothing has happened in between.
    Show at(Transport next) {
        return new Show(run, state, timeline, next, world);
    }

    private Show seen() {
        World now = transport.live() ? timeline.end() : timeline.at(transport.position());
        return new Show(run, state, timeline, transport, now);
    }
}
