package forklore.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.trace.SyncKind;
import forklore.trace.TaskCall;
import forklore.trace.Wait;

import org.junit.jupiter.api.Test;

/// Circles of processes that wait for each other, each told truly.
class WaitsForTest {
    private static WaitStory twoLocks() {
        return new WaitStory()
                .lock("A")
                .lock("B")
                .fork(11, 12)
                .takes(11, "A")
                .takes(12, "B")
                .joins(1, 11)
                .waits(11, Wait.LOCK, "B");
    }

    @Test
    void twoLocksInOppositeOrder() {
        assertThat(twoLocks().circle()).isEmpty();
        assertThat(twoLocks().waits(12, Wait.LOCK, "A").circles())
                .containsExactly(
                        "11 waits for lock B, which 12 holds;"
                                + " 12 waits for lock A, which 11 holds");
    }

    @Test
    void itIsFoundAtOnce() {
        assertThat(twoLocks().waits(12, Wait.LOCK, "A").circles(0)).hasSize(1);
    }

    @Test
    void aCircleIsOneWhateverTheOthersDo() {
        assertThat(twoLocks().fork(13).waits(12, Wait.LOCK, "A").circles()).hasSize(1);
    }

    @Test
    void inChineseToo() {
        var world = twoLocks().waits(12, Wait.LOCK, "A").world();
        var knot = WaitsFor.at(world, "", world.t()).knots().getFirst();
        assertThat(new WaitWords(world).of(knot).in(Language.of("zh").orElseThrow()))
                .isEqualTo("11 在等锁 B，而持有者是 12；12 在等锁 A，而持有者是 11");
    }

    @Test
    void aLockWithoutANameHasANumber() {
        var story =
                new WaitStory()
                        .makes(SyncKind.LOCK, "x7", "", 0)
                        .makes(SyncKind.LOCK, "x9", "", 0)
                        .takes(1, "x9")
                        .waits(1, Wait.LOCK, "x9");
        assertThat(story.circle()).contains("1 waits for lock 2, which it holds itself");
    }

    @Test
    void fivePhilosophers() {
        var story = new WaitStory().fork(11, 12, 13, 14, 15);
        for (int i = 0; i < 5; i++) {
            story.lock("F" + i);
        }
        for (int i = 0; i < 5; i++) {
            story.takes(11 + i, "F" + i);
        }
        story.joins(1, 11);
        for (int i = 0; i < 4; i++) {
            story.waits(11 + i, Wait.LOCK, "F" + (i + 1));
        }
        assertThat(story.circle()).isEmpty();
        assertThat(story.waits(15, Wait.LOCK, "F0").circles())
                .singleElement()
                .satisfies(
                        circle ->
                                assertThat(circle)
                                        .startsWith("11 waits for lock F1, which 12 holds; ")
                                        .endsWith("15 waits for lock F0, which 11 holds"));
    }

    @Test
    void theSameLockTwice() {
        assertThat(new WaitStory().lock("A").takes(1, "A").waits(1, Wait.LOCK, "A").circle())
                .contains("1 waits for lock A, which it holds itself");
    }

    @Test
    void joiningAChildThatWaitsForYou() {
        var story = new WaitStory().queue("q", 0).fork(11).waits(11, Wait.GET, "q");
        assertThat(story.joins(1, 11).circle())
                .contains(
                        "11 waits for an item of queue q, which 1 would have to put;"
                                + " 1 waits for 11 to end");
    }

    @Test
    void aFullQueue() {
        var story = new WaitStory().queue("q", 1).fork(11).puts(11, "q").waits(11, Wait.PUT, "q");
        assertThat(story.joins(1, 11).circle())
                .contains(
                        "11 waits for room in queue q, from which 1 would have to take;"
                                + " 1 waits for 11 to end");
    }

    @Test
    void aFeederThatFindsNoRoom() {
        var story = new WaitStory().queue("q", 0).fork(11).puts(11, "q");
        story.waits(11, Wait.FEEDER, "q").joins(1, 11);
        assertThat(story.circles(100)).as("it may be writing").isEmpty();
        assertThat(story.circle())
                .contains(
                        "11 waits for room in the pipe of queue q, from which 1 would have to"
                                + " take; 1 waits for 11 to end");
    }

    @Test
    void aPipeFullBothWays() {
        var story = new WaitStory().pipe("p", true).fork(11, 12);
        story.closes(11, "p", 1).closes(12, "p", 0).closes(1, "p", 0).closes(1, "p", 1);
        story.joins(1, 11).waits(11, Wait.SEND, "p").waits(12, Wait.SEND, "p");
        assertThat(story.circles(100)).as("they may be writing").isEmpty();
        assertThat(story.circle())
                .contains(
                        "11 waits for room in pipe p, which 12 would have to read;"
                                + " 12 waits for room in pipe p, which 11 would have to read");
    }

    @Test
    void bothReadFirst() {
        var story = new WaitStory().pipe("p", true).fork(11);
        story.waits(11, Wait.RECEIVE, "p").waits(1, Wait.RECEIVE, "p");
        assertThat(story.circles()).hasSize(1);
    }

    @Test
    void readingWithoutClosingTheWritingEnd() {
        var story = new WaitStory().pipe("p", false).fork(11).closes(1, "p", 1).closes(1, "p", 0);
        story.joins(1, 11).waits(11, Wait.RECEIVE, "p");
        assertThat(story.circle())
                .contains("11 waits for a message from pipe p, whose other end it has open itself");
    }

    @Test
    void aForgottenTaskDone() {
        var story = new WaitStory().queue("q", 0).fork(11).puts(1, "q").gets(11, "q");
        story.waits(11, Wait.GET, "q").waits(1, Wait.JOIN, "q");
        assertThat(story.circle())
                .contains(
                        "11 waits for an item of queue q, which 1 would have to put;"
                                + " 1 waits for every item of queue q, which 11 would have to mark"
                                + " as done");
    }

    @Test
    void aBarrierWithTooFew() {
        var story = new WaitStory().makes(SyncKind.BARRIER, "b", "gate", 3).fork(11, 12);
        story.waits(11, Wait.BARRIER, "b").waits(12, Wait.BARRIER, "b");
        assertThat(story.circle()).isEmpty();
        assertThat(story.joins(1, 11).circle())
                .contains(
                        "11 waits for the others at barrier gate, where 1 is missing;"
                                + " 1 waits for 11 to end");
    }

    @Test
    void aConditionThatNobodyNotifies() {
        var story = new WaitStory().makes(SyncKind.CONDITION, "c", "ready", 0).fork(11);
        assertThat(story.waits(11, Wait.CONDITION, "c").joins(1, 11).circle())
                .contains(
                        "11 waits for condition ready, which 1 would have to notify;"
                                + " 1 waits for 11 to end");
    }

    @Test
    void anEventThatNobodySets() {
        var story = new WaitStory().makes(SyncKind.EVENT, "e", "go", 0).fork(11);
        assertThat(story.waits(11, Wait.EVENT, "e").joins(1, 11).circle())
                .contains(
                        "11 waits for event go, which 1 would have to set; 1 waits for 11 to end");
    }

    @Test
    void aSemaphoreWhoseHolderWasKilled() {
        var story = new WaitStory().makes(SyncKind.SEMAPHORE, "s", "seats", 1).fork(11, 12);
        story.takes(11, "s").exits(11, -9).waits(12, Wait.SEMAPHORE, "s").joins(1, 12);
        assertThat(story.circle())
                .contains(
                        "12 waits for a permit of semaphore seats, which 1 would have to give"
                                + " back; 1 waits for 12 to end");
    }

    @Test
    void waitingForOnesOwnPool() {
        var story = new WaitStory().pool("P", 11);
        story.facts().submits(1, "P", 0, TaskCall.APPLY).takes(11, "P", 0, 0);
        story.waits(1, Wait.RESULT, "P");
        story.facts().submits(11, "P", 1, TaskCall.APPLY);
        assertThat(story.waits(11, Wait.RESULT, "P").circle())
                .contains("11 waits for a task's result, which it would have to work on itself");
    }

    @Test
    void twoPairsAreTwoCircles() {
        var story = twoLocks().waits(12, Wait.LOCK, "A").lock("C").lock("D").fork(13, 14);
        story.takes(13, "C").takes(14, "D").waits(13, Wait.LOCK, "D").waits(14, Wait.LOCK, "C");
        assertThat(story.circles()).hasSize(2);
    }

    @Test
    void arrowsShowWhoHasWhatIsWaitedFor() {
        var world = twoLocks().world();
        assertThat(WaitsFor.at(world, "", world.t()).links())
                .extracting(WaitLink::from, WaitLink::to, WaitLink::closed)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(1, 11, false),
                        org.assertj.core.groups.Tuple.tuple(11, 12, false));
    }

    @Test
    void thoseThatWaitStandInOrder() {
        var story = new WaitStory().lock("A").fork(11, 12).takes(1, "A");
        story.waits(12, Wait.LOCK, "A").waits(11, Wait.LOCK, "A");
        assertThat(WaitsFor.waitingAt(story.world(), "A"))
                .extracting(ProcessState::pid)
                .containsExactly(12, 11);
    }

    @Test
    void itIsWorkedOutOnceForAWorld() {
        var world = twoLocks().waits(12, Wait.LOCK, "A").world();
        var first = WaitsFor.at(world, "", world.t());
        assertThat(WaitsFor.at(world, "", world.t() + 5_000_000_000L)).isSameAs(first);
        assertThat(WaitsFor.atDeadline(world, "", world.t())).isNotSameAs(first);
    }

    @Test
    void onlyTheEndOfPatienceChangesTheAnswer() {
        var story = new WaitStory().pipe("p", true).fork(11).waitsAt(1, Wait.SEND, "p", 0);
        var world = story.waitsAt(11, Wait.SEND, "p", 1).world();
        var early = WaitsFor.at(world, "", world.t());
        assertThat(early.knots()).isEmpty();
        var late = WaitsFor.at(world, "", world.t() + 2_000_000_000L);
        assertThat(late.knots()).hasSize(1);
        assertThat(WaitsFor.at(world, "", world.t()).knots()).as("back again").isEmpty();
    }

    @Test
    void twoWorldsOfTheSameEventsAreEqualWhateverWasAsked() {
        var asked = twoLocks().world();
        assertThat(WaitsFor.at(asked, "", 0).knots()).isEmpty();
        assertThat(twoLocks().world()).isEqualTo(asked);
    }

    @Test
    void aThingCalledAsItsKind() {
        var story = new WaitStory().lock("lock").takes(1, "lock").waits(1, Wait.LOCK, "lock");
        assertThat(story.circle()).contains("1 waits for the lock “lock”, which it holds itself");
        var other = new WaitStory().lock("lock_b").takes(1, "lock_b").waits(1, Wait.LOCK, "lock_b");
        assertThat(other.circle()).contains("1 waits for lock_b, which it holds itself");
        assertThat(chinese(other)).isEqualTo("1 在等锁 lock_b，而持有者正是它自己");
        assertThat(chinese(story)).isEqualTo("1 在等锁 lock，而持有者正是它自己");
    }

    @Test
    void aPipeWhoseEndsHaveNames() {
        var story = new WaitStory().pipe("p", "here, there", true).fork(11, 12);
        story.waitsAt(11, Wait.RECEIVE, "p", 0).waitsAt(12, Wait.RECEIVE, "p", 1).joins(1, 11);
        assertThat(story.circle().orElseThrow())
                .contains("11 waits for a message from the pipe between here and there");
        assertThat(chinese(story)).contains("11 在等 here 与 there 之间的管道里的消息");
    }

    @Test
    void anEndThatIsNotTheOneWaitedAtHelpsNobody() {
        // 11 has both ends open, as after a fork; 1 has kept the very end that 11 waits at.
        var story = new WaitStory().pipe("p", true).fork(11).closes(1, "p", 1);
        story.waitsAt(11, Wait.RECEIVE, "p", 0).joins(1, 11);
        assertThat(story.circle())
                .contains("11 waits for a message from pipe p, whose other end it has open itself");
    }

    private static String chinese(WaitStory story) {
        var world = story.world();
        var knot = WaitsFor.at(world, "", world.t() + 2_000_000_000L).knots().getFirst();
        return new WaitWords(world).of(knot).in(Language.of("zh").orElseThrow());
    }
}
