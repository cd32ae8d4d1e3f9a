package forklore.ui.page;

import forklore.lesson.Placeholders;
import forklore.session.Session;
import forklore.session.Values;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Fills the places of a lesson's texts.
public final class Filled {
    private static final String SET = "set.";

    /// A sentence that a number begins (`8. Each …`) would be the eighth item of a list.
    private static final Pattern NUMBER_FIRST = Pattern.compile("(?m)^(\\d+)([.)])");

    private Filled() {}

    /// Whether the run has shown all that the text speaks of: one that was stopped, or failed, or
    /// is a learner's own, may not have.
    public static boolean isWhole(String text, RunFacts facts) {
        return Placeholders.names(text).stream()
                .allMatch(name -> name.startsWith(SET) || facts.told().containsKey(name));
    }

    /// The text with parameters (`{set.workers}`) and this run's measures (`{total}`) put in.
    public static String text(String text, Session session, RunFacts facts) {
        // A recorded run had values of its own.
        Map<String, String> values = facts.recorded() ? recorded(facts) : Values.inUse(session);
        String filled =
                Placeholders.fill(
                        text,
                        name ->
                                Optional.ofNullable(
                                        name.startsWith(SET)
                                                ? values.get(name.substring(SET.length()))
                                                : facts.told().get(name)));
        return NUMBER_FIRST.matcher(filled).replaceAll("$1\\\\$2");
    }

    private static Map<String, String> recorded(RunFacts facts) {
        return facts.told().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(SET))
                .collect(
                        Collectors.toMap(
                                entry -> entry.getKey().substring(SET.length()),
                                Map.Entry::getValue));
    }
}
