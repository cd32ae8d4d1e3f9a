package forklore.gym;

import forklore.gym.Condition.And;
import forklore.gym.Condition.Forked;
import forklore.gym.Condition.Forks;
import forklore.gym.Condition.Or;
import forklore.gym.Condition.Round;
import forklore.gym.Condition.Side;

import java.util.List;

/// Writes a program as a Python listing, with `os.fork`.
public final class PythonText {
    private PythonText() {}

    static String of(Program program) {
        var traits = Traits.of(program);
        var out = new Lines();
        out.add(0, "import os");
        if (traits.exits()) {
            out.add(0, "import sys");
        }
        if (traits.sleeps()) {
            out.add(0, "from time import sleep");
        }
        out.blank();
        write(program.body(), 0, out);
        return out.text();
    }

    /// The program as a function among others of a larger listing.
    ///
    /// @param name of the function
    public static String function(String name, Program program) {
        var out = new Lines();
        out.add(0, "def " + name + "():");
        write(program.body(), 1, out);
        return out.text();
    }

    private static void write(List<Statement> body, int depth, Lines out) {
        body.forEach(statement -> write(statement, depth, out));
    }

    private static void write(Statement statement, int depth, Lines out) {
        switch (statement) {
            case Statement.Say(String word) -> out.add(depth, "print(\"" + word + "\")");
            case Statement.Show(String name) -> out.add(depth, "print(" + name + ")");
            case Statement.Fork() -> out.add(depth, "os.fork()");
            case Statement.ForkInto(String name) -> out.add(depth, name + " = os.fork()");
            case Statement.If choice -> write(choice, depth, out);
            case Statement.Repeat(int times, List<Statement> body) -> {
                out.add(depth, "for i in range(" + times + "):");
                write(body, depth + 1, out);
            }
            case Statement.Break() -> out.add(depth, "break");
            case Statement.Await(String pid) -> out.add(depth, "os.waitpid(" + pid + ", 0)");
            case Statement.AwaitInto(String pid, String code) ->
                    out.add(depth, code + " = os.waitpid(" + pid + ", 0)[1] >> 8");
            case Statement.AwaitAny() -> out.add(depth, "os.wait()");
            case Statement.Exit exit -> out.add(depth, "sys.exit(" + Traits.sum(exit) + ")");
            case Statement.Sleep(int seconds) -> out.add(depth, "sleep(" + seconds + ")");
        }
    }

    private static void write(Statement.If choice, int depth, Lines out) {
        out.add(depth, "if " + ask(choice.condition()) + ":");
        write(choice.then(), depth + 1, out);
        if (!choice.otherwise().isEmpty()) {
            out.add(depth, "else:");
            write(choice.otherwise(), depth + 1, out);
        }
    }

    private static String ask(Condition condition) {
        return switch (condition) {
            case Forks(Side side) -> "os.fork() " + JavaText.side(side);
            case Forked(String name, Side side) -> name + " " + JavaText.side(side);
            case Round(int round) -> "i == " + round;
            case And(Condition a, Condition b) ->
                    part(a, a instanceof Or) + " and " + part(b, b instanceof Or);
            case Or(Condition a, Condition b) ->
                    part(a, a instanceof And) + " or " + part(b, b instanceof And);
        };
    }

    private static String part(Condition condition, boolean other) {
        return other ? "(" + ask(condition) + ")" : ask(condition);
    }
}
