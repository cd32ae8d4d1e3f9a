package forklore.course;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;
import forklore.lesson.Listing;
import forklore.lesson.Part;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// The Python side of the course is there, and fits on a slide.
class PythonListingsTest {
    private static final int LINES = 45;
    private static final int COLUMNS = 80;

    static Stream<Listing> listings() {
        return DemoRun.COURSE.lessons().stream()
                .flatMap(lesson -> lesson.demos().stream())
                .flatMap(demo -> demo.parts().stream())
                .map(part -> part.listings().get(EngineKind.PYTHON))
                .filter(Objects::nonNull)
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("listings")
    void fitsOnASlide(Listing listing) {
        for (var language : Language.all()) {
            var lines = listing.in(language).source().lines().toList();
            assertThat(lines).as(listing.fileName()).hasSizeLessThanOrEqualTo(LINES);
            assertThat(lines)
                    .as("%s %s", listing.fileName(), language)
                    .allSatisfy(line -> assertThat(width(line)).isLessThanOrEqualTo(COLUMNS));
        }
    }

    /// A Chinese character is as wide as two letters.
    private static int width(String line) {
        return line.codePoints().map(c -> c >= 0x2e80 ? 2 : 1).sum();
    }

    private static Stream<Lesson> lessons() {
        return DemoRun.COURSE.lessons().stream().filter(lesson -> !lesson.demos().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyJavaListingHasAPythonTwin(Lesson lesson) {
        assertThat(lesson.demos())
                .flatExtracting(Demo::parts)
                .extracting(Part::listings)
                .allMatch(listings -> listings.containsKey(EngineKind.PYTHON));
    }

    /// The curriculum's list of what people get wrong, in its order.
    private static final Map<Integer, String> MISTAKES =
            Map.ofEntries(
                    Map.entry(1, "num06/killed-worker"),
                    Map.entry(2, "num06/exit-in-task"),
                    Map.entry(3, "num06/odd-exception"),
                    Map.entry(4, "num06/no-get"),
                    Map.entry(5, "num07/join-first"),
                    Map.entry(6, "num07/empty-after-put"),
                    Map.entry(7, "num07/terminated-writer"),
                    Map.entry(8, "num07/plain-queue"),
                    Map.entry(9, "num07/lost-proxy"),
                    Map.entry(10, "num01/printed-twice"),
                    Map.entry(11, "num02/fork-with-threads"),
                    Map.entry(12, "num04/wrong-parent"),
                    Map.entry(13, "num04/lambda-target"),
                    Map.entry(14, "num04/no-guard"),
                    Map.entry(15, "num03/zombie"),
                    Map.entry(16, "num06/dead-parent"),
                    Map.entry(17, "num06/no-join"),
                    Map.entry(18, "num02/race"));

    @Test
    void allEighteenMistakesHaveABrokenAndAFixedPython() {
        assertThat(MISTAKES).hasSize(18);
        assertThat(MISTAKES.values())
                .map(PythonListingsTest::demo)
                .allSatisfy(
                        demo ->
                                assertThat(demo.parts())
                                        .filteredOn(
                                                it -> it.listings().containsKey(EngineKind.PYTHON))
                                        .extracting(part -> part.lane())
                                        .containsExactly("broken", "fixed"));
    }

    private static Demo demo(String name) {
        int slash = name.indexOf('/');
        return DemoRun.COURSE.lessons().stream()
                .filter(lesson -> lesson.id().startsWith(name.substring(0, slash)))
                .flatMap(lesson -> lesson.demo(name.substring(slash + 1)).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no demo " + name));
    }
}
