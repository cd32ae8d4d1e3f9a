package forklore.model;

import java.util.List;
import java.util.function.BiConsumer;

/// How many processes there were, their ids, exit codes and lifetimes. Helpers do not count, and
/// have names of their own.
final class ProcessMeasures implements MeasureFamily {
    @Override
    public void tell(World world, BiConsumer<String, Measure> out) {
        var all = world.processes().all();
        all.stream()
                .map(ProcessState::lane)
                .distinct()
                .forEach(lane -> tell(MeasureFamily.prefix(lane), world.processes().in(lane), out));
        all.forEach(process -> tell(process, out));
    }

    private static void tell(
            String prefix, List<ProcessState> lane, BiConsumer<String, Measure> out) {
        long own = lane.stream().filter(process -> !process.identity().isHelper()).count();
        out.accept(prefix + "processes", Measure.count(own));
        long zombies = lane.stream().filter(ProcessState::lingered).count();
        long orphans = lane.stream().filter(ProcessState::orphan).count();
        out.accept(prefix + "zombies", Measure.count(zombies));
        out.accept(prefix + "orphans", Measure.count(orphans));
    }

    private static void tell(ProcessState process, BiConsumer<String, Measure> out) {
        String prefix = MeasureFamily.prefix(process.lane());
        String who = who(process.identity());
        out.accept(prefix + "pid." + who, Measure.name(process.pid()));
        out.accept(prefix + "ppid." + who, Measure.name(process.start().ppid()));
        if (process.phase() instanceof Phase.Ended ended) {
            out.accept(prefix + "exit." + who, Measure.name(ended.exitCode()));
            out.accept(prefix + "time." + who, Measure.seconds(ended.at() - process.startedAt()));
        }
    }

    /// How a measure's name says which process it is of.
    static String who(Identity identity) {
        if (identity.isMain()) {
            return "main";
        }
        return (identity.isHelper() ? "helper." : "") + identity.number();
    }
}
