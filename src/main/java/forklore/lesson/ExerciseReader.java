package forklore.lesson;

import forklore.ground.Language;
import forklore.ground.Text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Reads an exercise of a `lesson.yaml` and its listings.
final class ExerciseReader {
    private static final double DEADLINE_S = 30;
    private static final int DEMANDING = 3;
    private static final int MOST_RUNS = 10;
    private static final Pattern RANGE = Pattern.compile("(\\d+) *- *(\\d+)");

    private final Function<String, ExerciseFiles> files;

    /// @param files of the exercise with this id
    ExerciseReader(Function<String, ExerciseFiles> files) {
        this.files = files;
    }

    Exercise read(Yaml yaml) {
        yaml.allow(
                "id",
                "kind",
                "level",
                "title",
                "task",
                "stages",
                "watch",
                "deadline",
                "runs",
                "races",
                "shuffle",
                "extra",
                "conditions",
                "hints");
        var kind = kind(yaml.need("kind"));
        var listings = new Listings(yaml, kind, files.apply(yaml.need("id").string()));
        return new Exercise(
                kind,
                whole(yaml.need("level"), DEMANDING),
                starter(yaml, listings.starters),
                yaml.need("task").text(),
                listings.solutions,
                listings.puzzles,
                ConditionReader.read(yaml.need("conditions")),
                yaml.need("hints").list().stream().map(hint -> hint(hint, listings)).toList(),
                yaml.find("runs").map(runs -> whole(runs, MOST_RUNS)).orElse(1),
                yaml.find("races").map(Yaml::yes).orElse(false));
    }

    private static ExerciseKind kind(Yaml yaml) {
        return ExerciseKind.of(yaml.string())
                .orElseGet(
                        () -> {
                            yaml.mistake(
                                    "no kind is called \"%s\"; there are %s"
                                            .formatted(yaml.string(), ExerciseKind.words()));
                            return ExerciseKind.BUILD;
                        });
    }

    private static int whole(Yaml yaml, int most) {
        double number = yaml.number().orElse(1);
        if (number < 1 || number > most || number % 1 != 0) {
            yaml.mistake(
                    "expected a whole number from 1 to %d, found %s"
                            .formatted(most, yaml.string()));
            return 1;
        }
        return (int) number;
    }

    private static Demo starter(Yaml yaml, Map<EngineKind, Listing> listings) {
        return new Demo(
                yaml.need("id").string(),
                yaml.need("title").text(),
                List.of(new Part("", Text.EMPTY, Text.EMPTY, listings)),
                List.of(),
                yaml.find("stages").map(DemoReader::stages).orElse(List.of()),
                yaml.find("watch").map(Yaml::strings).orElse(List.of()),
                DemoReader.deadline(yaml, DEADLINE_S),
                Optional.empty(),
                List.of());
    }

    private static Hint hint(Yaml yaml, Listings listings) {
        yaml.allow("text", "at");
        var at = new EnumMap<EngineKind, String>(EngineKind.class);
        yaml.find("at").ifPresent(place -> at.putAll(pieces(place, listings.starters)));
        return new Hint(yaml.need("text").text(), at);
    }

    /// A piece of a line for each engine that the exercise has.
    private static Map<EngineKind, String> pieces(Yaml yaml, Map<EngineKind, Listing> starters) {
        var at = new EnumMap<EngineKind, String>(EngineKind.class);
        starters.forEach(
                (engine, starter) -> {
                    var piece = yaml.isWord() ? yaml : yaml.need(engine.code());
                    at.put(engine, piece.string());
                    if (!isThere(piece.string(), starter)) {
                        piece.mistake(
                                "the %s starter has no line with \"%s\" in every language"
                                        .formatted(engine.code(), piece.string()));
                    }
                });
        return at;
    }

    private static boolean isThere(String piece, Listing starter) {
        return Language.all().stream()
                .allMatch(language -> starter.in(language).source().contains(piece));
    }

    /// The listings of one exercise, as far as they are there.
    private static final class Listings {
        final Map<EngineKind, Listing> starters = new EnumMap<>(EngineKind.class);
        final Map<EngineKind, Listing> solutions = new EnumMap<>(EngineKind.class);
        final Map<EngineKind, Puzzle> puzzles = new EnumMap<>(EngineKind.class);
        private final Yaml yaml;
        private final ExerciseFiles files;

        Listings(Yaml yaml, ExerciseKind kind, ExerciseFiles files) {
            this.yaml = yaml;
            this.files = files;
            for (var engine : EngineKind.values()) {
                files.solution(engine, yaml).ifPresent(found -> solutions.put(engine, found));
                var starter = files.starter(engine, yaml);
                if (kind == ExerciseKind.ORDER) {
                    starter.ifPresent(_ -> superfluous(engine));
                    Optional.ofNullable(solutions.get(engine)).ifPresent(this::shuffle);
                } else {
                    starter.ifPresent(found -> starters.put(engine, found));
                }
                checkPair(engine);
            }
            if (solutions.isEmpty()) {
                yaml.mistake(
                        "no listings: the folder %s holds Starter.java, Solution.java, starter.py,"
                                        .formatted(files.place(EngineKind.JAVA, "solution"))
                                + " solution.py");
            }
        }

        private void superfluous(EngineKind engine) {
            yaml.mistake(
                    "%s: what is to be put in order is made from the solution; there is no starter"
                            .formatted(files.place(engine, "starter")));
        }

        private void checkPair(EngineKind engine) {
            if (starters.containsKey(engine) != solutions.containsKey(engine)) {
                String missing = starters.containsKey(engine) ? "solution" : "starter";
                yaml.mistake("there is no " + files.place(engine, missing));
            }
        }

        private void shuffle(Listing solution) {
            var engine = solution.engine();
            var place = yaml.need("shuffle").need(engine.code());
            var range = RANGE.matcher(place.string());
            int lines = (int) solution.source().lines().count();
            int from = range.matches() ? Integer.parseInt(range.group(1)) : 0;
            int to = range.matches() ? Integer.parseInt(range.group(2)) : 0;
            if (from < 1 || to <= from || to > lines) {
                place.mistake(
                        "which lines of the solution are shuffled? FROM-TO, such as 4-9, of 1-%d"
                                .formatted(lines));
                return;
            }
            var extra =
                    yaml.find("extra")
                            .map(all -> all.need(engine.code()).strings())
                            .orElse(List.of());
            long seed = solution.fileName().hashCode();
            var made = PuzzleMaker.make(solution.source(), from, to, extra, seed);
            starters.put(engine, files.made(engine, made.source()));
            puzzles.put(engine, made.puzzle());
        }
    }
}
