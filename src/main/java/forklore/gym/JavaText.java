package forklore.gym;

import forklore.gym.Condition.And;
import forklore.gym.Condition.Forked;
import forklore.gym.Condition.Forks;
import forklore.gym.Condition.Or;
import forklore.gym.Condition.Round;
import forklore.gym.Condition.Side;

import java.util.List;

/// Writes a program as a Java listing, with `forklore.mp.Posix`.
public final class JavaText {
    private static final String POSIX = "import static forklore.mp.Posix.*;";
    private static final String SLEEP = "import static forklore.mp.Time.sleep;";

    private JavaText() {}

    static String of(Program program) {
        var out = new Lines();
        out.add(0, POSIX);
        if (Traits.of(program).sleeps()) {
            out.add(0, SLEEP);
        }
        out.blank();
        out.add(0, "void main() {");
        write(program.body(), 1, out);
        out.add(0, "}");
        return out.text();
    }

    /// The program as a function among others of a larger listing.
    ///
    /// @param name of the function
    public static String function(String name, Program program) {
        var out = new Lines();
        out.add(0, "static void " + name + "() {");
        write(program.body(), 1, out);
        out.add(0, "}");
        return out.text();
    }

    private static void write(List<Statement> body, int depth, Lines out) {
        body.forEach(statement -> write(statement, depth, out));
    }

    private static void write(Statement statement, int depth, Lines out) {
        switch (statement) {
            case Statement.Say(String word) -> out.add(depth, "IO.println(\"" + word + "\");");
            case Statement.Show(String name) -> out.add(depth, "IO.println(" + name + ");");
            case Statement.Fork() -> out.add(depth, "fork();");
            case Statement.ForkInto(String name) -> out.add(depth, "int " + name + " = fork();");
            case Statement.If choice -> write(choice, depth, out);
            case Statement.Repeat(int times, List<Statement> body) -> {
                out.add(depth, "for (int i = 0; i < " + times + "; i++) {");
                write(body, depth + 1, out);
                out.add(depth, "}");
            }
            case Statement.Break() -> out.add(depth, "break;");
            case Statement.Await(String pid) -> out.add(depth, "waitpid(" + pid + ");");
            case Statement.AwaitInto(String pid, String code) ->
                    out.add(depth, "int " + code + " = waitpid(" + pid + ").exitCode();");
            case Statement.AwaitAny() -> out.add(depth, "waitAny();");
            case Statement.Exit exit -> out.add(depth, "_exit(" + Traits.sum(exit) + ");");
            case Statement.Sleep(int seconds) -> out.add(depth, "sleep(" + seconds + ");");
        }
    }

    private static void write(Statement.If choice, int depth, Lines out) {
        out.add(depth, "if (" + ask(choice.condition()) + ") {");
        write(choice.then(), depth + 1, out);
        if (!choice.otherwise().isEmpty()) {
            out.add(depth, "} else {");
            write(choice.otherwise(), depth + 1, out);
        }
        out.add(depth, "}");
    }

    private static String ask(Condition condition) {
        return switch (condition) {
            case Forks(Side side) -> "fork() " + side(side);
            case Forked(String name, Side side) -> name + " " + side(side);
            case Round(int round) -> "i == " + round;
            case And(Condition a, Condition b) ->
                    part(a, a instanceof Or) + " && " + part(b, b instanceof Or);
            case Or(Condition a, Condition b) ->
                    part(a, a instanceof And) + " || " + part(b, b instanceof And);
        };
    }

    /// A condition within another.
    private static String part(Condition condition, boolean other) {
        return other ? "(" + ask(condition) + ")" : ask(condition);
    }

    static String side(Side side) {
        return side == Side.CHILD ? "== 0" : "> 0";
    }
}
