package forklore.picture.time;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.bench.BigRun;
import forklore.model.PoolRun;
import forklore.model.Recorded;
import forklore.model.Story;
import forklore.model.Timeline;
import forklore.picture.time.Chart.ArrowKind;
import forklore.picture.time.Chart.Band;
import forklore.picture.time.Chart.BandKind;
import forklore.picture.time.Chart.SignKind;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.Wait;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.Set;

class BigTimelineTest {
    private static final long SECOND = 1_000_000_000;
    private static final double WIDTH = 800;
    private static final double HEIGHT = 240;

    private static BigTimeline asked(Timeline run, long from, long to, Set<String> opened) {
        var stretch = new Stretch(from, to, 160, WIDTH);
        return new BigTimeline(stretch, HEIGHT, 0, opened, run.duration());
    }

    private static Chart chart(Timeline run, long from, long to, String... opened) {
        return asked(run, from, to, Set.of(opened)).chart(Chronicle.of(run), run.end());
    }

    private static Chart whole(Timeline run) {
        return chart(run, 0, Math.max(1, run.duration()));
    }

    private static List<Band> bands(Chart chart, BandKind kind) {
        return chart.bands().stream().filter(band -> band.kind() == kind).toList();
    }

    private static int marks(Chart chart) {
        return chart.bands().size()
                + chart.loads().size()
                + chart.signs().size()
                + chart.arrows().size();
    }

    @Test
    void aTaskStandsWhereItsTimeIs() {
        var story =
                new Story()
                        .main(100)
                        .pool(100, "p", 1)
                        .worker(101, 100, "p", 0)
                        .at(1000)
                        .takes(101, "p", 7, 0)
                        .at(3000)
                        .finishes(101, "p", 7, 0)
                        .at(4000)
                        .exits(101, 0);
        var task = bands(chart(story.timeline(), 0, 4 * SECOND), BandKind.TASK).getFirst();
        assertThat(task.x()).isEqualTo(160 + WIDTH / 4);
        assertThat(task.width()).isEqualTo(WIDTH / 2);
        assertThat(task.identity()).isEqualTo(1);
        var idle = bands(chart(story.timeline(), 0, 4 * SECOND), BandKind.IDLE);
        assertThat(idle).extracting(Band::width).containsExactly(WIDTH / 4, WIDTH / 4);
    }

    @Test
    void aWaitSaysForWhom() {
        var story = new Story().main(100).fork(101, 100).at(1000);
        story.and(new Blocked(story.stamp(100, 5), Wait.JOIN, "", 101, -1)).at(3000);
        story.and(new Unblocked(story.stamp(100, 5), Wait.JOIN)).at(4000).exits(100, 0);
        var chart = chart(story.timeline(), 0, 4 * SECOND);
        var wait = bands(chart, BandKind.WAIT).getFirst();
        assertThat(wait.x()).isEqualTo(160 + WIDTH / 4);
        assertThat(wait.words()).asString().contains("101");
        assertThat(bands(chart, BandKind.RUN)).hasSize(3);
    }

    @Test
    void birthsTasksAndItemsAreArrowsBetweenRows() {
        var pool = whole(PoolRun.applyAsync("", 2, 6, 1).timeline());
        assertThat(pool.arrows())
                .extracting(Chart.Arrow::kind)
                .contains(ArrowKind.BIRTH, ArrowKind.TASK);
        var queue = whole(Timeline.EMPTY.append(BigRun.events(500, 9, 1_000_000)));
        assertThat(queue.arrows()).extracting(Chart.Arrow::kind).contains(ArrowKind.ITEM);
    }

    @Test
    void whatTakesNoTimeIsASign() throws IOException {
        assertThat(whole(Recorded.run("bounded-queue")).signs())
                .extracting(Chart.Sign::kind)
                .contains(SignKind.PUT, SignKind.REFUSED, SignKind.EXIT);
    }

    @Test
    void whatIsPrintedIsASign() throws IOException {
        assertThat(whole(Recorded.run("side-by-side")).signs())
                .extracting(Chart.Sign::kind)
                .contains(SignKind.OUTPUT);
    }

    @Test
    void manyAlikeAreOneRowUntilTheyAreOpened() {
        var run = Timeline.EMPTY.append(BigRun.events(20_000, 200, 100_000));
        var closed = whole(run);
        assertThat(closed.rows()).hasSize(3);
        assertThat(closed.rows().get(1).siblings() + closed.rows().get(2).siblings())
                .isEqualTo(199);
        assertThat(closed.loads()).isNotEmpty();
        var group = closed.rows().get(1);
        var open = chart(run, 0, run.duration(), group.key());
        assertThat(open.rows()).hasSize(3 + group.siblings());
        assertThat(open.rows().get(2).depth()).isEqualTo(group.depth() + 1);
        assertThat(bands(open, BandKind.TASKS)).isNotEmpty();
    }

    @Test
    void aChainMayBeLongerThanAStack() {
        var story = new Story().main(100);
        for (int pid = 101; pid < 20_100; pid++) {
            story.fork(pid, pid - 1);
        }
        var rows = whole(story.timeline()).rows();
        assertThat(rows).hasSize(20_000);
        assertThat(rows.getLast().depth()).isEqualTo(19_999);
    }

    @Test
    void fewAreNeverGrouped() {
        var run = PoolRun.applyAsync("", 6, 10, 3).timeline();
        assertThat(whole(run).rows()).hasSize(7).noneMatch(Row::isGroup);
    }

    /// What is drawn follows from the room: a hundred times the events are not more to draw.
    @Test
    void theNumberOfMarksIsBoundedByTheRoom() {
        var run = Timeline.EMPTY.append(BigRun.events(200_000, 40, 20_000));
        var chronicle = Chronicle.of(run);
        var random = new Random(5);
        for (int i = 0; i < 40; i++) {
            long length = (long) (run.duration() * Math.pow(10, -random.nextDouble() * 7)) + 2;
            long from = (long) (random.nextDouble() * (run.duration() - length));
            var all = asked(run, from, from + length, Set.of("/4000/WORKER", "/4000/CHILD"));
            var chart = all.chart(chronicle, run.end());
            int rows = (int) Math.ceil(HEIGHT / chart.rowHeight()) + 1;
            assertThat(marks(chart)).isLessThan((int) (rows * WIDTH * 4));
            assertThat(chart.arrows()).hasSizeLessThanOrEqualTo(Arrows.MOST);
        }
    }

    @Property(tries = 40)
    void everythingLiesWithinItsRowAndTime(
            @ForAll @IntRange(min = 1, max = 8) int workers,
            @ForAll @IntRange(min = 1, max = 80) int tasks,
            @ForAll long seed) {
        var run = PoolRun.applyAsync("", workers, tasks, seed).timeline();
        var random = new Random(seed);
        long from = random.nextLong(Math.max(1, run.duration() / 2));
        long to = from + 1 + random.nextLong(run.duration() + 1);
        var chart = chart(run, from, to);
        assertThat(chart.bands())
                .allMatch(band -> band.x() >= 159.99 && band.x() + band.width() <= 160 + WIDTH + 1)
                .allMatch(band -> band.y() >= 0 && band.y() + band.height() <= chart.height());
        assertThat(chart.signs()).allMatch(sign -> sign.x() >= 159.9 && sign.x() <= 160.1 + WIDTH);
    }

    @Test
    void theScaleIsRoundDownToMicroseconds() {
        var run = new Story().main(100).at(4000).exits(100, 0).timeline();
        assertThat(chart(run, 0, 4 * SECOND).scale())
                .extracting(Scale.Mark::seconds)
                .containsExactly("0", "1", "2", "3", "4");
        assertThat(chart(run, SECOND, SECOND + 8_000).scale())
                .extracting(Scale.Mark::seconds)
                .startsWith("1.000000", "1.000002");
    }

    @Test
    void aWorldWithoutProcessesIsAnEmptyChart() {
        var chart = chart(Timeline.EMPTY, 0, 1);
        assertThat(marks(chart)).isZero();
        assertThat(chart.rowAt(10)).isEmpty();
    }
}
