package forklore.picture;

import forklore.ground.SignalNames;
import forklore.model.Phase;
import forklore.model.ProcessState;
import forklore.model.World;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;
import forklore.trace.Role;

import java.util.ArrayList;

/// What is known of a process: where it comes from, what it does, how it ended, what it wrote.
public final class ProcessFacts {
    private ProcessFacts() {}

    /// @param now the moment shown, ns since the run's start
    public static Facts of(World world, ProcessState process, long now) {
        var lines = new ArrayList<Words>();
        if (process.role() != Role.MAIN) {
            lines.add(new Phrase("fact.process.parent", pid(world, process.startedBy())));
            lines.add(
                    new Phrase("fact.process.method", new Arg.Code(process.startMethod().code())));
        }
        if (process.orphan()) {
            lines.add(new Phrase("fact.process.orphan", pid(world, process.parent().pid())));
        }
        lines.add(new Phrase("fact.process.started", seconds(process.startedAt())));
        lines.add(end(process, now));
        long children =
                world.processes().all().stream()
                        .filter(other -> other.startedBy() == process.pid())
                        .count();
        if (children > 0) {
            lines.add(new Phrase("fact.process.children", new Arg.Whole(children)));
        }
        long written =
                world.output().stream().filter(line -> line.at().pid() == process.pid()).count();
        lines.add(new Phrase("fact.process.lines", new Arg.Whole(written)));
        var title =
                new Phrase(
                        "fact.process", new Arg.Plain(process.name()), pid(world, process.pid()));
        return new Facts(title, lines);
    }

    private static Words end(ProcessState process, long now) {
        if (!(process.phase() instanceof Phase.Ended ended)) {
            return States.words(process, now);
        }
        var life = seconds(ended.at() - process.startedAt());
        return ended.exitCode() < 0
                ? new Phrase(
                        "fact.process.killed",
                        new Arg.Code(SignalNames.name(-ended.exitCode())),
                        life)
                : new Phrase("fact.process.ended", new Arg.Whole(ended.exitCode()), life);
    }

    private static Arg pid(World world, int pid) {
        return new Arg.Pid(pid, world.identity(pid).index());
    }

    private static Arg seconds(long nanos) {
        return new Arg.Seconds(nanos / 1e9);
    }
}
