package forklore.picture.curve;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.Story;
import forklore.picture.Frame;
import forklore.picture.Line;
import forklore.picture.Measured;
import forklore.picture.Picture;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.Words.Phrase;
import forklore.picture.stage.Stages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class CurveStageTest {
    private static Story run(int cores) {
        return new Story()
                .run(Map.of("most", "4"))
                .main(100)
                .cores(cores, cores == 1 ? "0" : "0-" + (cores - 1));
    }

    private static Picture picture(Story story) {
        return Stages.CURVE.picture(
                story.world(), "", new Frame(640, 300, 9_000_000_000L, Measured.TEXT));
    }

    private static Optional<String> why(Story story) {
        return picture(story)
                .shape("why:0")
                .map(Shape.Label.class::cast)
                .map(label -> ((Phrase) label.words()).key());
    }

    @Test
    void aPointStandsAtItsTimeAndItsWorkers() {
        var picture = picture(run(2).at(4000).measures(100, "", 1, 4).measures(100, "", 2, 2));
        var one = picture.shape("point:0:1").orElseThrow().at();
        var two = picture.shape("point:0:2").orElseThrow().at();
        double ground = picture.shape("value:0.0").orElseThrow().at().y();
        assertThat(two.x()).isGreaterThan(one.x());
        assertThat(ground - two.centerY())
                .isCloseTo((ground - one.centerY()) / 2, org.assertj.core.data.Offset.offset(0.5));
        assertThat(picture.shape("line:0:2")).isPresent();
        assertThat(picture.shape("ideal:4")).isPresent();
    }

    @Test
    void withoutOneWorkerThereIsNoIdealToCompareWith() {
        var picture = picture(run(2).measures(100, "", 2, 2).measures(100, "", 4, 2));
        assertThat(picture.shape("ideal:2")).isEmpty();
        assertThat(why(run(2).measures(100, "", 2, 2).measures(100, "", 4, 2))).isEmpty();
    }

    /// The sentence holds for the machine at hand.
    @ParameterizedTest
    @CsvSource({
        "2, 2.1, picture.curve.gain",
        "2, 3.9, picture.curve.none",
        "1, 4.1, picture.curve.one",
        "1, 2.1, picture.curve.gain.one",
    })
    void theSentenceIsAboutThisMachine(int cores, double took, String key) {
        var story = run(cores).at(5000).measures(100, "", 1, 4);
        assertThat(why(story)).isEmpty();
        story.at(6000).uses(100, 0, 1000).fork(101, 100).at(6250).uses(101, cores - 1, 900);
        story.at(9000).measures(100, "", 2, took);
        assertThat(why(story)).contains(key);
    }

    @Test
    void whatIsNoGainOfCoresIsNotSaidToBeOne() {
        var story = run(2).at(5000).measures(100, "", 1, 4).at(6000).uses(100, 0, 800);
        assertThat(why(story.at(9000).measures(100, "", 2, 2))).contains("picture.curve.other");
    }

    @Test
    void whereNothingIsKnownOfTheCoresNothingIsSaidOfThem() {
        var story = new Story().main(100).at(5000).measures(100, "", 1, 4);
        assertThat(why(story.at(9000).measures(100, "", 2, 2)))
                .contains("picture.curve.gain.plain");
        var flat = new Story().main(100).at(5000).measures(100, "", 1, 4);
        assertThat(why(flat.at(9000).measures(100, "", 2, 4))).contains("picture.curve.flat");
    }

    @Test
    void eachWayHasItsOwnCurveAndName() {
        var story = run(4).measures(100, "threads", 1, 4).measures(100, "processes", 1, 4);
        var picture =
                picture(story.measures(100, "threads", 2, 4).measures(100, "processes", 2, 2));
        assertThat(picture.shape("line:0:2")).isPresent();
        assertThat(picture.shape("line:1:2")).isPresent();
        assertThat(List.of("way:name:0", "way:name:1"))
                .extracting(id -> ((Shape.Label) picture.shape(id).orElseThrow()).words())
                .extracting(Object::toString)
                .satisfiesExactly(
                        first -> assertThat(first).contains("threads"),
                        second -> assertThat(second).contains("processes"));
    }

    @Test
    void inWordsEveryMeasurementIsToldBesideItsIdeal() {
        var story = run(2).at(4000).measures(100, "", 1, 4).fork(101, 100).at(4250);
        story.uses(100, 0, 900).uses(101, 1, 900).at(6000).measures(100, "", 2, 2);
        assertThat(Stages.CURVE.words(story.world(), "", 0))
                .extracting(Line::words)
                .extracting(words -> ((Phrase) words).key())
                .containsExactly("twin.curve.took", "twin.curve.ideal", "picture.curve.gain");
    }

    @Test
    void everyShapeHasItsOwnNameAndIsInThePicture() {
        var story = run(2);
        for (int workers = 1; workers <= 16; workers++) {
            story.measures(100, "a", workers, 3.0 / workers).measures(100, "b", workers, 3);
        }
        var picture = picture(story);
        assertThat(picture.shapes()).extracting(Shape::id).doesNotHaveDuplicates();
        var area = new Rect(-12, -12, picture.width() + 24, picture.height() + 24);
        assertThat(picture.shapes()).allMatch(shape -> area.contains(shape.at()));
        assertThat(Stages.CURVE.concerns(story.world(), "")).isTrue();
        assertThat(Stages.CURVE.concerns(run(2).world(), "")).isFalse();
    }
}
