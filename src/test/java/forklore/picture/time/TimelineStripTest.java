package forklore.picture.time;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.bench.BigRun;
import forklore.model.PoolRun;
import forklore.model.Story;
import forklore.model.Timeline;
import forklore.picture.Frame;
import forklore.picture.Measured;
import forklore.picture.Picture;
import forklore.picture.Rect;
import forklore.picture.Shape;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

class TimelineStripTest {
    private static final long SECOND = 1_000_000_000;

    private static Picture picture(Timeline run, long now, long span) {
        var frame = new Frame(400, 36, now, Measured.TEXT);
        return TimelineStrip.picture(run.end(), Chronicle.of(run), frame, span);
    }

    @Property(tries = 60)
    void everythingIsWithinTheStrip(
            @ForAll @IntRange(min = 1, max = 30) int workers,
            @ForAll @IntRange(min = 1, max = 400) int tasks,
            @ForAll long seed) {
        var timeline = PoolRun.applyAsync("", workers, tasks, seed).timeline();
        var picture = picture(timeline, timeline.duration(), timeline.duration());
        var area = new Rect(0, 0, 401, 36.5);
        assertThat(picture.shapes()).allMatch(shape -> area.contains(shape.at()));
        assertThat(picture.shapes()).extracting(Shape::id).doesNotHaveDuplicates();
    }

    @Test
    void aTaskIsAStretchOfItsWorkersRow() {
        var story =
                new Story()
                        .main(100)
                        .pool(100, "p", 1)
                        .worker(101, 100, "p", 0)
                        .at(1000)
                        .takes(101, "p", 0, 0)
                        .at(3000)
                        .finishes(101, "p", 0, 0);
        var picture = picture(story.timeline(), 4 * SECOND, 4 * SECOND);
        var busy = (Shape.Box) picture.shape("span::1:0").orElseThrow();
        assertThat(busy.at().x()).isEqualTo(100);
        assertThat(busy.at().width()).isEqualTo(200);
        assertThat(busy.identity()).isEqualTo(1);
    }

    @Test
    void whoLivesReachesUntilNowAndWhoEndedUntilItsEnd() {
        var story = new Story().main(100).at(1000).fork(101, 100).at(2000).exits(101, 0);
        var picture = picture(story.timeline(), 3 * SECOND, 4 * SECOND);
        assertThat(picture.shape("span::0").orElseThrow().at().right()).isEqualTo(300);
        assertThat(picture.shape("span::1").orElseThrow().at().right()).isEqualTo(200);
    }

    @Test
    void twoHundredProcessesStayWithinTheStrip() {
        var run = Timeline.EMPTY.append(BigRun.events(5_000, 200, 100_000));
        var area = new Rect(0, 0, 401, 36.5);
        var picture = picture(run, run.duration(), run.duration());
        assertThat(picture.shapes()).isNotEmpty().allMatch(shape -> area.contains(shape.at()));
    }

    @Test
    void lanesAreKeptApart() {
        var both = PoolRun.apply("a", 2, 3, 1).and(PoolRun.applyAsync("b", 2, 3, 1)).timeline();
        var picture = picture(both, SECOND, SECOND);
        double lastOfA = picture.shape("span:a:2").orElseThrow().at().bottom();
        double firstOfB = picture.shape("span:b:0").orElseThrow().at().y();
        assertThat(firstOfB - lastOfA).isGreaterThanOrEqualTo(4);
    }
}
