package forklore.picture.cores;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.Story;
import forklore.picture.Frame;
import forklore.picture.Measured;
import forklore.picture.Picture;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.Surface;
import forklore.picture.Words.Phrase;
import forklore.picture.stage.Stages;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

class CoresStageTest {
    private static final long SECOND = 1_000_000_000;

    private final Story story = new Story().main(100).cores(2, "0-1").fork(101, 100);

    private Picture picture(long now) {
        return Stages.CORES.picture(story.world(), "", new Frame(640, 240, now, Measured.TEXT));
    }

    private static List<Shape.Box> uses(Picture picture, int core) {
        return picture.shapes().stream()
                .filter(shape -> shape.id().startsWith("use:" + core + ":"))
                .map(Shape.Box.class::cast)
                .toList();
    }

    @Test
    void whoRunsOnACoreStandsBesideItsTrackWithItsShare() {
        story.at(1000).uses(101, 1, 980);
        var chip = (Shape.Group) picture(SECOND).shape("on:core1:101").orElseThrow();
        assertThat(chip.pid()).isEqualTo(101);
        var track = picture(SECOND).shape("track:1").orElseThrow().at();
        assertThat(chip.at().x()).isGreaterThan(track.right());
        assertThat(chip.at().y()).isBetween(track.y(), track.bottom());
        assertThat(picture(SECOND).shape("idle:0")).isPresent();
        assertThat(picture(SECOND).shape("idle:1")).isEmpty();
    }

    @Test
    void aTrackGrowsWhileItsProcessRunsOn() {
        story.at(1000).uses(101, 0, 1000);
        double before = uses(picture(SECOND), 0).getFirst().at().width();
        double after = uses(picture(3 * SECOND), 0).getFirst().at().width();
        assertThat(after).isGreaterThan(3 * before);
    }

    @Test
    void twoOnOneCoreLieOneOnTheOther() {
        story.at(1000).uses(100, 0, 500).uses(101, 0, 400);
        var boxes = uses(picture(2 * SECOND), 0);
        assertThat(boxes).hasSize(2);
        assertThat(boxes.getFirst().at().y()).isEqualTo(boxes.getLast().at().bottom());
        assertThat(boxes.getFirst().at().height()).isGreaterThan(boxes.getLast().at().height());
    }

    @Test
    void whoIsNotOfTheRunIsGrey() {
        story.at(1000).uses(1, 0, 700);
        assertThat(uses(picture(2 * SECOND), 0))
                .singleElement()
                .satisfies(
                        box -> {
                            assertThat(box.surface()).isEqualTo(Surface.SPAN);
                            assertThat(box.identity()).isEqualTo(Shape.NOBODY);
                        });
        assertThat(picture(2 * SECOND).shape("others:0")).isPresent();
    }

    @Test
    void aCoreThatTheRunMayNotUseHasNoRow() {
        var other = new Story().main(100).cores(4, "2").at(1000).uses(100, 2, 900);
        var frame = new Frame(640, 240, SECOND, Measured.TEXT);
        var picture = Stages.CORES.picture(other.world(), "", frame);
        assertThat(picture.shape("core:2")).isPresent();
        assertThat(picture.shape("core:0")).isEmpty();
        var head = (Shape.Label) picture.shape("cores").orElseThrow();
        assertThat(((Phrase) head.words()).key()).isEqualTo("picture.cores.some");
    }

    @Test
    void whereTheSystemTellsNothingThatIsSaid() {
        var other = new Story().main(100).cores(4, "");
        var frame = new Frame(640, 240, SECOND, Measured.TEXT);
        var picture = Stages.CORES.picture(other.world(), "", frame);
        assertThat(picture.shapes()).hasSize(1);
        var head = (Shape.Label) picture.shape("cores").orElseThrow();
        assertThat(((Phrase) head.words()).key()).isEqualTo("picture.cores.unknown");
    }

    @Test
    void inWordsEveryCoreAndEveryProcessIsNamed() {
        story.at(1000).uses(101, 1, 980);
        assertThat(Stages.CORES.words(story.world(), "", 2 * SECOND))
                .extracting(line -> ((Phrase) line.words()).key())
                .containsExactly(
                        "picture.cores.all", "twin.cores.idle", "twin.cores.on", "twin.cores.time");
    }

    @Test
    void itConcernsAProgramThatComputes() {
        story.at(1000).uses(101, 1, 1000).at(1800);
        assertThat(Stages.CORES.concerns(story.runEnds().world(), "")).isFalse();
        var longer = new Story().main(100).cores(2, "0-1").at(1000).uses(100, 1, 1000);
        assertThat(Stages.CORES.concerns(longer.at(4000).runEnds().world(), "")).isTrue();
    }

    @Property(tries = 60)
    void everyShapeHasItsOwnNameAndIsInThePicture(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int cores) {
        var random = new Random(seed);
        var run = new Story().main(100).cores(cores, "0-" + (cores - 1));
        for (int pid = 101; pid < 106; pid++) {
            run.fork(pid, 100);
        }
        for (int i = 1; i < 60; i++) {
            run.at(i * 250L)
                    .uses(random.nextInt(7) + 99, random.nextInt(cores), random.nextInt(1001));
        }
        var frame = new Frame(640, 240, 16 * SECOND, Measured.TEXT);
        var picture = Stages.CORES.picture(run.world(), "", frame);
        assertThat(picture.shapes()).extracting(Shape::id).doesNotHaveDuplicates();
        var area = new Rect(-1, -1, picture.width() + 2, picture.height() + 2);
        assertThat(picture.shapes()).allMatch(shape -> area.contains(shape.at()));
    }
}
