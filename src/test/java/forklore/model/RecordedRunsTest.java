package forklore.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.Measure.Quantity;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/// What a recorded run must show is known from its lesson.
class RecordedRunsTest {
    private static double number(Timeline run, String measure) {
        return ((Quantity) Measures.of(run.end()).get(measure).orElseThrow()).value();
    }

    private static List<String> parents(Timeline run) {
        return run.end().processes().all().stream()
                .map(
                        p ->
                                p.identity().index()
                                        + "<"
                                        + run.end()
                                                .process(p.start().ppid())
                                                .map(parent -> parent.identity().index())
                                                .map(String::valueOf)
                                                .orElse("outside"))
                .toList();
    }

    @Test
    void twoForksMakeFourProcesses() throws IOException {
        var run = Recorded.run("two-forks-four");
        assertThat(parents(run)).containsExactly("0<outside", "1<0", "2<0", "3<1");
        var zeros =
                run.end().processes().all().stream()
                        .map(p -> p.memory().forkReturns())
                        .map(all -> all.stream().filter(r -> r.value() == 0).count())
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "));
        assertThat(zeros).isEqualTo("0 1 1 2");
        assertThat(run.end().processes().all())
                .allMatch(p -> p.memory().forkReturns().size() == 2)
                .noneMatch(ProcessState::alive);
    }

    @Test
    void anOrphanHasAnotherParentInTheEnd() throws IOException {
        var run = Recorded.run("orphan");
        assertThat(number(run, "orphans")).isEqualTo(1);
        var child = run.end().processes().all().getLast();
        assertThat(child.parent().pid()).isNotEqualTo(child.start().ppid());
    }

    @Test
    void aKilledWorkerLosesOneTaskAndTheOthersAreDone() throws IOException {
        var run = Recorded.run("killed-worker");
        assertThat(number(run, "fixed.lost")).isEqualTo(1);
        assertThat(number(run, "fixed.done")).isEqualTo(number(run, "fixed.tasks") - 1);
        assertThat(run.end().pools().in("fixed").getFirst().slots()).noneMatch(Slot::busy);
        assertThat(run.end().pools().in("broken").getFirst().slots()).noneMatch(Slot::busy);
    }

    @Test
    void aBoundedQueueRefusesTwiceAndIsDrained() throws IOException {
        var run = Recorded.run("bounded-queue");
        assertThat(number(run, "maxSize")).isEqualTo(3);
        assertThat(number(run, "fulls")).isEqualTo(2);
        assertThat(number(run, "gets")).isEqualTo(3);
        var queue = run.end().queues().byId().values().iterator().next();
        assertThat(queue.size()).isZero();
    }

    @Test
    void applyWorksAloneAndApplyAsyncAtOnce() throws IOException {
        var run = Recorded.run("side-by-side");
        assertThat(number(run, "apply.maxBusy")).isEqualTo(1);
        assertThat(number(run, "apply-async.maxBusy")).isEqualTo(3);
        assertThat(number(run, "apply.done")).isEqualTo(10);
        assertThat(number(run, "apply-async.done")).isEqualTo(10);
        assertThat(number(run, "apply.total")).isGreaterThanOrEqualTo(number(run, "apply.sum"));
        assertThat(number(run, "apply-async.total"))
                .isGreaterThanOrEqualTo(number(run, "apply-async.sum") / 3);
        assertThat(number(run, "saved")).isPositive();
    }
}
