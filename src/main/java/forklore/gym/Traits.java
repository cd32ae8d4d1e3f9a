package forklore.gym;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a program needs of its language.
///
/// @param sleeps whether it sleeps anywhere
/// @param exits whether it ends a process anywhere
/// @param forksInLoops whether each of its loops forks
record Traits(boolean sleeps, boolean exits, boolean forksInLoops) {
    static Traits of(Program program) {
        return new Traits(
                all(program.body()).anyMatch(Statement.Sleep.class::isInstance),
                all(program.body()).anyMatch(Statement.Exit.class::isInstance),
                all(program.body())
                        .filter(Statement.Repeat.class::isInstance)
                        .map(Statement.Repeat.class::cast)
                        .allMatch(loop -> all(loop.body()).anyMatch(Traits::forks)));
    }

    private static boolean forks(Statement statement) {
        return switch (statement) {
            case Statement.Fork _, Statement.ForkInto _ -> true;
            case Statement.If choice ->
                    !(choice.condition() instanceof Condition.Round)
                            && !(choice.condition() instanceof Condition.Forked);
            case Statement other -> false;
        };
    }

    /// Every statement, those within others included.
    static Stream<Statement> all(List<Statement> body) {
        return body.stream().flatMap(Traits::withInner);
    }

    private static Stream<Statement> withInner(Statement statement) {
        var inner =
                switch (statement) {
                    case Statement.If choice ->
                            Stream.concat(all(choice.then()), all(choice.otherwise()));
                    case Statement.Repeat repeat -> all(repeat.body());
                    case Statement other -> Stream.<Statement>empty();
                };
        return Stream.concat(Stream.of(statement), inner);
    }

    /// What a process ends with, as both languages write it.
    static String sum(Statement.Exit exit) {
        String names = exit.names().stream().collect(Collectors.joining(" + "));
        if (names.isEmpty()) {
            return Integer.toString(exit.plus());
        }
        return exit.plus() == 0 ? names : names + " + " + exit.plus();
    }
}
