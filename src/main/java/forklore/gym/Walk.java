package forklore.gym;

import forklore.gym.Condition.Side;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One process's way through a program.
final class Walk {
    private final Program program;
    private final Census census;

    /// What each call of fork and wait returned, the parent's before the birth first.
    private final List<Integer> returned;

    private final int inherited;
    private final Map<String, Integer> values = new HashMap<>();
    private final Map<Integer, Lived> children = new LinkedHashMap<>();
    private final Map<Integer, Lived> unwaited = new LinkedHashMap<>();
    private int calls;
    private int clock;
    private int lines;
    private int exitCode;

    /// How a statement ends.
    private enum Flow {
        ON,
        BROKEN,
        ENDED
    }

    /// Counts processes, so that none of them is mistaken for another, and no program goes on for
    /// ever.
    static final class Census {
        private static final int MOST = 40;
        private int count;

        private int next() throws Unfit {
            if (++count > MOST) {
                throw new Unfit("too many processes");
            }
            return count;
        }
    }

    /// A process that has ended, and when.
    ///
    /// @param end when it ended, s
    /// @param last when the last of its family ended, s
    /// @param slack as in [Solution], of its family
    record Lived(Life life, int end, int last, int slack) {}

    /// The program is none that a puzzle may be made of.
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String why) {
            super(why, null, false, false);
        }
    }

    /// @param returned what its calls returned before it was born
    /// @param born when, s
    Walk(Program program, Census census, List<Integer> returned, int born) {
        this.program = program;
        this.census = census;
        this.returned = new ArrayList<>(returned);
        inherited = returned.size();
        clock = born;
    }

    Lived live() throws Unfit {
        run(program.body(), -1);
        var born = new ArrayList<Life>();
        int slack = Integer.MAX_VALUE;
        int last = clock;
        for (var entry : children.entrySet()) {
            Lived child = entry.getValue();
            boolean left = unwaited.containsKey(entry.getKey());
            born.add(child.life().orphan(left && child.end() > clock));
            slack = Math.min(slack, child.slack());
            slack = left ? Math.min(slack, Math.abs(child.end() - clock)) : slack;
            last = Math.max(last, child.last());
        }
        return new Lived(new Life(lines, exitCode, false, born), clock, last, slack);
    }

    /// Whether what happens now happened in the parent, before the birth.
    private boolean unborn() {
        return calls < inherited;
    }

    private Flow run(List<Statement> body, int round) throws Unfit {
        for (Statement statement : body) {
            Flow flow = run(statement, round);
            if (flow != Flow.ON) {
                return flow;
            }
        }
        return Flow.ON;
    }

    private Flow run(Statement statement, int round) throws Unfit {
        switch (statement) {
            case Statement.Say _, Statement.Show _ -> lines += unborn() ? 0 : 1;
            case Statement.Fork() -> fork();
            case Statement.ForkInto(String name) -> values.put(name, fork());
            case Statement.If choice -> {
                boolean yes = holds(choice.condition(), round);
                return run(yes ? choice.then() : choice.otherwise(), round);
            }
            case Statement.Repeat repeat -> {
                return repeat(repeat);
            }
            case Statement.Break() -> {
                return Flow.BROKEN;
            }
            case Statement.Await(String pid) -> await(value(pid));
            case Statement.AwaitInto(String pid, String code) ->
                    values.put(code, await(value(pid)));
            case Statement.AwaitAny() -> awaitAny();
            case Statement.Exit exit -> {
                exitCode = exit.plus() + exit.names().stream().mapToInt(this::value).sum();
                return Flow.ENDED;
            }
            case Statement.Sleep(int seconds) -> clock += unborn() ? 0 : seconds;
        }
        return Flow.ON;
    }

    private Flow repeat(Statement.Repeat repeat) throws Unfit {
        for (int i = 0; i < repeat.times(); i++) {
            Flow flow = run(repeat.body(), i);
            if (flow != Flow.ON) {
                return flow == Flow.BROKEN ? Flow.ON : flow;
            }
        }
        return Flow.ON;
    }

    private boolean holds(Condition condition, int round) throws Unfit {
        return switch (condition) {
            case Condition.Forks(Side side) -> is(fork(), side);
            case Condition.Forked(String name, Side side) -> is(value(name), side);
            case Condition.Round(int wanted) -> round == wanted;
            case Condition.And(Condition a, Condition b) -> holds(a, round) && holds(b, round);
            case Condition.Or(Condition a, Condition b) -> holds(a, round) || holds(b, round);
        };
    }

    private static boolean is(int returned, Side side) {
        return (returned == 0) == (side == Side.CHILD);
    }

    private int value(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    private int fork() throws Unfit {
        if (unborn()) {
            return returned.get(calls++);
        }
        int pid = census.next();
        var past = new ArrayList<>(returned);
        past.add(0);
        Lived child = new Walk(program, census, past, clock).live();
        children.put(pid, child);
        unwaited.put(pid, child);
        return told(pid);
    }

    private int await(int pid) throws Unfit {
        if (unborn()) {
            return returned.get(calls++);
        }
        Lived child = unwaited.remove(pid);
        if (child == null) {
            throw new Unfit("no child to wait for");
        }
        clock = Math.max(clock, child.end());
        return told(child.life().exitCode());
    }

    private void awaitAny() throws Unfit {
        int first =
                unwaited.entrySet().stream()
                        .min(Comparator.comparingInt(entry -> entry.getValue().end()))
                        .map(Map.Entry::getKey)
                        .orElse(0);
        await(first);
    }

    private int told(int value) {
        returned.add(value);
        calls++;
        return value;
    }
}
