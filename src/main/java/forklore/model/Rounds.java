package forklore.model;

import forklore.trace.ProcessEvent.VariableChanged;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

import java.util.List;
import java.util.Optional;

/// What a run measured of itself, told by three watched variables of one process: each time when
/// `took` gets a value, that is the seconds that `workers` needed, in the way that is called `way`,
/// if the listing has one.
///
/// @param done in the order in which they were told
/// @param values the last values of the three, by process and name
public record Rounds(PVector<Round> done, PMap<String, String> values) {
    public static final Rounds NONE = new Rounds(TreePVector.empty(), HashTreePMap.empty());

    /// How many seconds it took.
    public static final String TOOK = "took";

    /// How many did it.
    public static final String WORKERS = "workers";

    /// What they were.
    public static final String WAY = "way";

    private static final int MOST_WORKERS = 10_000;
    private static final double LONGEST = 1e6;

    /// Those of one lane.
    public List<Round> in(String lane) {
        return done.stream().filter(round -> round.lane().equals(lane)).toList();
    }

    Rounds after(VariableChanged e) {
        return switch (e.name()) {
            case WORKERS, WAY -> new Rounds(done, values.plus(key(e, e.name()), e.value()));
            case TOOK -> round(e).map(round -> new Rounds(done.plus(round), values)).orElse(this);
            default -> this;
        };
    }

    private Optional<Round> round(VariableChanged e) {
        try {
            String workers = values.get(key(e, WORKERS));
            int count = workers == null ? 0 : Integer.parseInt(workers);
            double seconds = Double.parseDouble(e.value());
            boolean real = count > 0 && count < MOST_WORKERS && seconds > 0 && seconds < LONGEST;
            String way = unquoted(values.getOrDefault(key(e, WAY), ""));
            return real
                    ? Optional.of(new Round(e.lane(), way, count, seconds, e.t()))
                    : Optional.empty();
        } catch (NumberFormatException notMeasured) {
            return Optional.empty();
        }
    }

    /// A Python text is told with its quotes.
    private static String unquoted(String text) {
        boolean quoted =
                text.length() > 1
                        && (text.charAt(0) == '\'' || text.charAt(0) == '"')
                        && text.charAt(0) == text.charAt(text.length() - 1);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static String key(VariableChanged e, String name) {
        return e.pid() + " " + name;
    }
}
