package forklore.model;

import forklore.trace.TraceEvent;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that happened in one lane of a run.
///
/// @param engine what ran it: `java`, `python`
/// @param processes of the lane in order of their start, helpers left out
/// @param events of the lane in order of time
/// @param world at the run's end
record LaneHistory(
        String lane,
        String engine,
        List<ProcessState> processes,
        List<TraceEvent> events,
        World world) {
    private static final int PIDS_SHOWN = 5;

    LaneHistory {
        processes = List.copyOf(processes);
        events = List.copyOf(events);
    }

    static List<LaneHistory> of(Timeline timeline) {
        var world = timeline.end();
        return world.processes().all().stream()
                .map(ProcessState::lane)
                .distinct()
                .map(lane -> of(lane, timeline, world))
                .toList();
    }

    private static LaneHistory of(String lane, Timeline timeline, World world) {
        return new LaneHistory(
                lane,
                world.run().engine(),
                world.processes().in(lane).stream()
                        .filter(process -> !process.identity().isHelper())
                        .toList(),
                timeline.events().stream().filter(event -> event.lane().equals(lane)).toList(),
                world);
    }

    /// The events of one kind.
    <E extends TraceEvent> Stream<E> events(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    /// Every process but the first.
    Stream<ProcessState> children() {
        return processes.stream().filter(process -> !process.identity().isMain());
    }

    Optional<ProcessState> process(int pid) {
        return processes.stream().filter(process -> process.pid() == pid).findFirst();
    }

    /// How measures call the process with this id; empty for one that is not of the lane.
    Optional<String> who(int pid) {
        return process(pid).map(LaneHistory::who);
    }

    static String who(ProcessState process) {
        return ProcessMeasures.who(process.identity());
    }

    /// Their ids, for people: no more than one can read.
    static Measure pids(Stream<ProcessState> processes) {
        var ids = processes.map(process -> String.valueOf(process.pid())).toList();
        return words(
                ids.size() <= PIDS_SHOWN
                        ? ids.stream()
                        : Stream.concat(ids.stream().limit(PIDS_SHOWN), Stream.of("…")));
    }

    static Measure words(Stream<String> words) {
        return new Measure.Words(words.collect(Collectors.joining(", ")));
    }
}
