package forklore.picture;

import forklore.model.ForkReturn;
import forklore.model.Phase;
import forklore.model.ProcessState;
import forklore.model.World;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;
import forklore.trace.Role;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The process tree in words: a line for each process, its children below it.
public final class TreeWords {
    private final World world;
    private final long now;
    private final List<ProcessState> all;
    private final List<Line> lines = new ArrayList<>();
    private final Set<Integer> told = new HashSet<>();

    private TreeWords(World world, String lane, long now) {
        this.world = world;
        this.now = now;
        this.all = world.processes().in(lane);
    }

    /// @param now the moment shown, ns since the run's start
    public static List<Line> of(World world, String lane, long now) {
        var words = new TreeWords(world, lane, now);
        words.all.stream().filter(process -> !words.hasParent(process)).forEach(words::root);
        return List.copyOf(words.lines);
    }

    private void root(ProcessState process) {
        tell(process, 0);
    }

    private boolean hasParent(ProcessState process) {
        return all.stream().anyMatch(other -> other.pid() == process.parent().pid());
    }

    private void tell(ProcessState process, int depth) {
        if (!told.add(process.pid())) {
            return;
        }
        lines.add(new Line(depth, words(process), process.pid(), process.identity().index()));
        all.stream()
                .filter(child -> child.parent().pid() == process.pid())
                .forEach(child -> tell(child, depth + 1));
    }

    private Words words(ProcessState process) {
        var name = new Arg.Plain(process.name());
        var pid = new Arg.Pid(process.pid(), process.identity().index());
        var state = new Arg.Inner(state(process));
        int parentPid = process.parent().pid();
        var parent = new Arg.Pid(parentPid, world.identity(parentPid).index());
        String values = values(process);
        String key = process.role() == Role.MAIN ? "twin.main" : "twin.process";
        return values.isEmpty()
                ? new Phrase(key, name, pid, state, parent)
                : new Phrase(key + ".values", name, pid, state, parent, new Arg.Code(values));
    }

    private Phrase state(ProcessState process) {
        if (process.zombie()) {
            return new Phrase("twin.zombie");
        }
        if (process.orphan() && process.alive()) {
            return new Phrase("twin.orphan", inner(process));
        }
        if (process.phase() instanceof Phase.Ended ended && ended.exitCode() < 0) {
            return new Phrase("twin.killed", new Arg.Code(Signals.name(-ended.exitCode())));
        }
        return new Phrase("twin.state", inner(process));
    }

    private Arg inner(ProcessState process) {
        return switch (States.words(process, now)) {
            case Words.Literal literal -> new Arg.Plain(literal.text());
            case Phrase phrase -> new Arg.Inner(phrase);
        };
    }

    /// `num = 1, fork() = 0`.
    private static String values(ProcessState process) {
        var memory = process.memory();
        var returned = memory.forkReturns().stream().map(TreeWords::returned);
        var variables =
                memory.variables().entrySet().stream().map(e -> e.getKey() + " = " + e.getValue());
        return Stream.concat(variables, returned).collect(Collectors.joining(", "));
    }

    private static String returned(ForkReturn call) {
        return "fork() = " + call.value();
    }
}
