package forklore.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.ParentChanged;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.Role;
import forklore.trace.Stamp;
import forklore.trace.StartMethod;
import forklore.trace.Wait;

import org.junit.jupiter.api.Test;

class ProcessesTest {
    private static ProcessState process(Story story, int pid) {
        return story.world().process(pid).orElseThrow();
    }

    @Test
    void identitiesCountInOrderOfStartWithinEachLane() {
        var left = new Story("left").main(100).at(1).spawn(101, 100).at(3).spawn(102, 100);
        var right = new Story("right").at(2).main(200).at(4).spawn(201, 200);
        var world = left.and(right).world();
        assertThat(world.processes().all())
                .extracting(p -> p.pid() + ":" + p.identity().index())
                .containsExactly("100:0", "101:1", "200:0", "102:2", "201:1");
    }

    @Test
    void helpersAreCountedForThemselves() {
        var tracker =
                new ProcessStarted(
                        new Stamp(1, 101, 5), 100, "t", StartMethod.SPAWN, Role.HELPER, "", -1);
        var world = new Story().main(100).and(tracker).at(2).spawn(102, 100).world();
        assertThat(world.processes().all())
                .extracting(p -> p.pid() + ":" + p.identity().index())
                .containsExactly("100:0", "101:1001", "102:1");
        var measures = Measures.of(world);
        assertThat(measures.get("processes")).contains(Measure.count(2));
        assertThat(measures.get("pid.1")).contains(Measure.name(102));
        assertThat(measures.get("pid.helper.1")).contains(Measure.name(101));
    }

    @Test
    void aSpawnedProcessStartsAndThenRuns() {
        var story = new Story().main(100).at(1).spawn(101, 100);
        assertThat(process(story, 101).phase()).isEqualTo(new Phase.Starting());
        story.at(2).ready(101);
        assertThat(process(story, 101).phase()).isEqualTo(new Phase.Running());
    }

    @Test
    void aForkedChildRemembersWhatItsParentKnewAtTheFork() {
        var story =
                new Story()
                        .main(100)
                        .sets(100, "num", "7")
                        .forkReturns(100, 101)
                        .line(100, 10)
                        .at(1)
                        .fork(102, 100)
                        .forkReturns(102, 0)
                        .sets(100, "num", "8");
        var child = process(story, 102).memory();
        assertThat(child.variables()).containsEntry("num", "7");
        assertThat(child.forkReturns()).extracting(ForkReturn::value).containsExactly(101, 0);
        assertThat(process(story, 100).memory().variables()).containsEntry("num", "8");
    }

    @Test
    void aForkedChildHasOnlyTheThreadThatForked() {
        var story =
                new Story().main(100).line(100, 10).line(100, "Thread-1", 4).at(1).fork(102, 100);
        assertThat(process(story, 102).memory().lines()).containsExactly(entry("", 10));
        assertThat(process(story, 100).memory().lines()).hasSize(2);
    }

    @Test
    void aChildForkedAtTheMomentOfItsParentsReturnDoesNotRememberItself() {
        var story = new Story().main(100).at(1).forkReturns(100, 101).fork(101, 100);
        assertThat(process(story, 101).memory().forkReturns()).isEmpty();
        assertThat(process(story, 100).memory().forkReturns()).hasSize(1);
    }

    @Test
    void aChildHeardOfLateRemembersNothingThatItsParentDidAfterTheFork() {
        var story =
                new Story()
                        .main(100)
                        .forkReturns(100, 101)
                        .at(1)
                        .forkReturns(100, 102)
                        .at(2)
                        .forkReturns(100, 103)
                        .fork(102, 100)
                        .forkReturns(102, 0);
        assertThat(process(story, 102).memory().forkReturns())
                .extracting(ForkReturn::value)
                .containsExactly(101, 0);
    }

    @Test
    void aWaitTellsForWhomUntilItIsOver() {
        var story = new Story().main(100).spawn(101, 100).at(5);
        story.and(new Blocked(story.stamp(100, 9), Wait.JOIN, "", 101, -1));
        assertThat(process(story, 100).phase())
                .isEqualTo(new Phase.Waiting(Wait.JOIN, "", -1, 101, -1, 5_000_000, false));
        story.at(6).and(new Unblocked(story.stamp(100, 9), Wait.JOIN));
        assertThat(process(story, 100).phase()).isEqualTo(new Phase.Running());
    }

    @Test
    void anEndedChildIsAZombieUntilItsParentHasWaitedForIt() {
        var story = new Story().main(100).fork(101, 100).at(5).exits(101, 0);
        assertThat(process(story, 101).zombie()).isTrue();
        story.at(9).reaps(101, 100);
        assertThat(process(story, 101).zombie()).isFalse();
        assertThat(process(story, 101).alive()).isFalse();
    }

    @Test
    void aZombieVanishesWithItsParent() {
        var story = new Story().main(100).fork(101, 100).at(5).exits(101, 0).at(9).exits(100, 0);
        assertThat(process(story, 101).zombie()).isFalse();
        assertThat(process(story, 100).zombie()).isFalse();
    }

    @Test
    void aChildWhoseParentEndsFirstIsAnOrphanAndGetsAnotherParent() {
        var story = new Story().main(100).fork(101, 100).at(5).exits(100, 0);
        assertThat(process(story, 101).orphan()).isTrue();
        story.and(new ParentChanged(story.stamp(101, 0), 1));
        assertThat(process(story, 101).parent().pid()).isEqualTo(1);
        assertThat(process(story, 101).start().ppid()).isEqualTo(100);
    }

    @Test
    void aPidThatIsUsedAgainIsAnotherProcess() {
        var story =
                new Story()
                        .main(100)
                        .at(1)
                        .spawn(101, 100)
                        .at(2)
                        .exits(101, 0)
                        .at(3)
                        .spawn(101, 100);
        var world = story.world();
        assertThat(world.processes().all()).hasSize(3);
        assertThat(process(story, 101).alive()).isTrue();
        assertThat(process(story, 101).identity()).isEqualTo(new Identity(2));
        assertThat(world.processes().all().get(1).alive()).isFalse();
    }

    @Test
    void aProcessWhoseStartWasNeverToldExistsOnceItSpeaks() {
        var story = new Story().main(100).at(1).prints(555, "hello");
        assertThat(process(story, 555).phase()).isEqualTo(new Phase.Running());
        assertThat(story.world().output())
                .extracting(line -> line.identity().index())
                .containsExactly(1);
    }

    @Test
    void nothingWakesTheDead() {
        var story = new Story().main(100).at(1).exits(100, -9).at(2).line(100, 3).ready(100);
        assertThat(process(story, 100).phase()).isEqualTo(new Phase.Ended(-9, 1_000_000, false));
    }
}
