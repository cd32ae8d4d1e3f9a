package forklore.session;

import forklore.ground.Language;
import forklore.ground.Phrases;
import forklore.ground.Text;
import forklore.gym.Lineup;
import forklore.gym.Program;
import forklore.gym.Puzzle;
import forklore.gym.Statement;
import forklore.lesson.Block;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;
import forklore.lesson.Listing;
import forklore.lesson.Part;
import forklore.lesson.StageKind;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The page of a puzzle: a demo of its own, or one for each listing that may be the right one and
/// one to be written.
final class GymPage {
    private static final int NUMBER = 90;
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    /// What a listing of one's own begins with.
    private static final Program BLANK =
            new Program(List.of(new Statement.Fork(), new Statement.Sleep(1)));

    private static final Phrases WORDS = Phrases.of(GymPage.class);

    private GymPage() {}

    static Lesson of(Puzzle puzzle) {
        var demo = demo(puzzle.number(), Text.same(puzzle.number()), puzzle.program());
        return page(puzzle, List.of(demo));
    }

    static Lesson of(Puzzle puzzle, Lineup lineup) {
        var demos = new ArrayList<Demo>();
        for (int i = 0; i < lineup.programs().size(); i++) {
            String letter = Character.toString('A' + i);
            demos.add(demo(id(puzzle, i), Text.same(letter), lineup.programs().get(i)));
        }
        demos.add(demo(puzzle.number() + "-own", WORDS.text("gym.own"), BLANK));
        return page(puzzle, demos);
    }

    private static String id(Puzzle puzzle, int place) {
        return puzzle.number() + "-" + Character.toString('a' + place);
    }

    /// The program of a demo of the page with several listings, as it was given.
    static Optional<Program> program(Puzzle puzzle, String demo) {
        List<Program> programs = Lineup.of(puzzle).programs();
        return demo.endsWith("-own")
                ? Optional.of(BLANK)
                : IntStream.range(0, programs.size())
                        .filter(i -> id(puzzle, i).equals(demo))
                        .mapToObj(programs::get)
                        .findFirst();
    }

    private static Lesson page(Puzzle puzzle, List<Demo> demos) {
        List<Block> blocks = List.of(new Block.Demos(demos.stream().map(Demo::id).toList()));
        var pages = new HashMap<Language, List<Block>>();
        Language.all().forEach(language -> pages.put(language, blocks));
        return new Lesson(
                Gym.ID,
                NUMBER,
                WORDS.text("gym.title", puzzle.level().number(), puzzle.level().title()),
                WORDS.text("gym.short"),
                demos,
                pages,
                Optional.empty());
    }

    private static Demo demo(String id, Text title, Program program) {
        Map<EngineKind, Listing> listings = new EnumMap<>(EngineKind.class);
        for (EngineKind kind : EngineKind.values()) {
            listings.put(kind, program.listing(kind));
        }
        var part = new Part("", Text.EMPTY, Text.EMPTY, listings);
        return new Demo(
                id,
                title,
                List.of(part),
                List.of(),
                List.of(StageKind.OUTPUT),
                List.of(),
                DEADLINE,
                Optional.empty(),
                List.of());
    }
}
