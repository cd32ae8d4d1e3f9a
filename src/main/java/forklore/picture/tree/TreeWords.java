package forklore.picture.tree;

import forklore.ground.SignalNames;
import forklore.model.ForkReturn;
import forklore.model.Phase;
import forklore.model.ProcessState;
import forklore.model.World;
import forklore.picture.Circles;
import forklore.picture.Line;
import forklore.picture.States;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;
import forklore.trace.Role;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The process tree in words: a line for each process, its children below it.
final class TreeWords {
    /// Further than this no line is indented.
    private static final int DEEPEST = 40;

    private final World world;
    private final long now;
    private final List<ProcessState> all;
    private final Map<Integer, List<ProcessState>> children;
    private final List<Line> lines = new ArrayList<>();
    private final Set<Integer> told = new HashSet<>();

    /// A line that is still to be told.
    private record Due(ProcessState process, int depth) {}

    private TreeWords(World world, String lane, long now) {
        this.world = world;
        this.now = now;
        this.all = world.processes().in(lane);
        this.children =
                all.stream().collect(Collectors.groupingBy(process -> process.parent().pid()));
    }

    /// @param now the moment shown, ns since the run's start
    static List<Line> of(World world, String lane, long now) {
        var words = new TreeWords(world, lane, now);
        var pids = words.all.stream().map(ProcessState::pid).collect(Collectors.toSet());
        words.all.stream()
                .filter(process -> !pids.contains(process.parent().pid()))
                .forEach(words::tell);
        for (var circle : Circles.of(world, lane, now)) {
            words.lines.add(Line.of(0, new Phrase("twin.circle", new Arg.Said(circle))));
        }
        return List.copyOf(words.lines);
    }

    /// Tells of this process and all below it. The line of descent may be longer than a stack is
    /// deep.
    private void tell(ProcessState root) {
        var due = new ArrayDeque<Due>();
        due.push(new Due(root, 0));
        while (!due.isEmpty()) {
            var next = due.pop();
            var process = next.process();
            if (told.add(process.pid())) {
                lines.add(line(process, Math.min(next.depth(), DEEPEST)));
                children.getOrDefault(process.pid(), List.of())
                        .reversed()
                        .forEach(child -> due.push(new Due(child, next.depth() + 1)));
            }
        }
    }

    private Line line(ProcessState process, int depth) {
        return new Line(depth, words(process), process.pid(), process.identity().index());
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
            return new Phrase("twin.killed", new Arg.Code(SignalNames.name(-ended.exitCode())));
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
