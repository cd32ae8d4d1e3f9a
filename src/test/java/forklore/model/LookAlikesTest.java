package forklore.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.RunEvent.EventsDropped;
import forklore.trace.SyncKind;
import forklore.trace.TaskCall;
import forklore.trace.Wait;

import org.junit.jupiter.api.Test;

/// Runs that only look stuck: whoever goes on later must not be accused.
class LookAlikesTest {
    private static WaitStory twoLocks() {
        return new WaitStory()
                .lock("A")
                .lock("B")
                .fork(11, 12)
                .takes(11, "A")
                .takes(12, "B")
                .joins(1, 11);
    }

    @Test
    void oneOfTheTwoHasATimeLimit() {
        var story = twoLocks().waits(11, Wait.LOCK, "B", 5).waits(12, Wait.LOCK, "A");
        assertThat(story.circles()).isEmpty();
        assertThat(story.circlesAtDeadline()).isEmpty();
    }

    @Test
    void theHolderIsOnlySlow() {
        var story = twoLocks().waits(11, Wait.LOCK, "B").waits(12, Wait.SLEEP, "", 9);
        assertThat(story.circles()).isEmpty();
    }

    @Test
    void aLockThatWasGivenBackBeforeItWasTold() {
        // 12 has it already when 11 tells that it gave it back.
        var story = new WaitStory().lock("A").lock("B").fork(11, 12);
        story.takes(11, "A").takes(12, "A").gives(11, "A");
        story.takes(11, "B").waits(12, Wait.LOCK, "B").joins(1, 12);
        assertThat(story.circles()).isEmpty();
        assertThat(story.world().shared().things().get("A").orElseThrow().holding().byPid())
                .containsOnlyKeys(12);
    }

    @Test
    void aLockThatAnotherGivesBack() {
        var story = new WaitStory().lock("A").fork(11, 12).takes(11, "A").joins(1, 11);
        assertThat(story.waits(11, Wait.LOCK, "A").circles()).isEmpty();
        story.gives(12, "A").goesOn(11, Wait.LOCK).takes(11, "A").waits(11, Wait.LOCK, "A");
        assertThat(story.circles()).as("12 will do it again").isEmpty();
    }

    @Test
    void oneWhoWasSentASignal() {
        var story = new WaitStory().queue("q", 0).fork(11).waits(11, Wait.GET, "q");
        assertThat(story.signals(1, 11).joins(1, 11).circles()).isEmpty();
    }

    @Test
    void anotherThreadMayHelp() {
        var story = new WaitStory().queue("q", 0).fork(11).line(1, "", 3).line(1, "Thread-1", 9);
        assertThat(story.waits(11, Wait.GET, "q").joins(1, 11).circles()).isEmpty();
    }

    @Test
    void somebodyElseMayPut() {
        var story = new WaitStory().queue("q", 0).fork(11, 12).waits(11, Wait.GET, "q");
        assertThat(story.joins(1, 11).circles()).isEmpty();
        assertThat(story.exits(12, 0).circles()).hasSize(1);
    }

    @Test
    void anItemIsOnItsWay() {
        var story = new WaitStory().queue("q", 0).fork(11).waits(11, Wait.GET, "q");
        assertThat(story.puts(1, "q").joins(1, 11).circles()).isEmpty();
    }

    @Test
    void roomHasBeenMade() {
        var story = new WaitStory().queue("q", 1).fork(11).puts(11, "q").waits(11, Wait.PUT, "q");
        assertThat(story.gets(1, "q").joins(1, 11).circles()).isEmpty();
    }

    @Test
    void allHaveComeToTheBarrier() {
        var story = new WaitStory().makes(SyncKind.BARRIER, "b", "gate", 3).fork(11, 12, 13);
        story.waits(11, Wait.BARRIER, "b").waits(12, Wait.BARRIER, "b").passesAll(13, "b", 3);
        assertThat(story.exits(13, 0).joins(1, 11).circles()).isEmpty();
    }

    @Test
    void theFlagWentUpAndDownAgain() {
        var story = new WaitStory().makes(SyncKind.EVENT, "e", "go", 0).fork(11);
        story.waits(11, Wait.EVENT, "e").sets(1, "e").clears(1, "e").joins(1, 11);
        assertThat(story.circles()).isEmpty();
    }

    @Test
    void theConditionWasNotified() {
        var story = new WaitStory().makes(SyncKind.CONDITION, "c", "ready", 0).fork(11);
        story.waits(11, Wait.CONDITION, "c").notifies(1, "c").joins(1, 11);
        assertThat(story.circles()).isEmpty();
    }

    @Test
    void aPermitIsFree() {
        var story = new WaitStory().makes(SyncKind.SEMAPHORE, "s", "seats", 1).fork(11);
        story.takes(1, "s").waits(11, Wait.SEMAPHORE, "s").gives(1, "s").joins(1, 11);
        assertThat(story.circles()).isEmpty();
    }

    @Test
    void whatADeadProcessHeldIsFreed() {
        var story = new WaitStory().lock("A").fork(11, 12).takes(11, "A");
        story.waits(12, Wait.LOCK, "A").exits(11, -9).joins(1, 12);
        assertThat(story.circles()).isEmpty();
        assertThat(story.recovers(12, "A", 11).circles()).isEmpty();
    }

    @Test
    void aDeadProcessesPermitMayBeTakenBackYet() {
        var story = new WaitStory().makes(SyncKind.SEMAPHORE, "s", "seats", 1).fork(11, 12);
        story.takes(11, "s").waits(12, Wait.SEMAPHORE, "s").joins(1, 12);
        story.passes(2_000).exits(11, -9);
        assertThat(story.circles(900)).isEmpty();
        assertThat(story.circles(1_100)).as("nobody takes it back").hasSize(1);
        assertThat(story.circlesAtDeadline()).hasSize(1);
        assertThat(story.recovers(12, "s", 11).circles()).isEmpty();
    }

    @Test
    void anIdleWorkerTakesTheTask() {
        var story = new WaitStory().pool("P", 11, 12);
        story.facts().submits(1, "P", 0, TaskCall.APPLY).takes(11, "P", 0, 0);
        story.waits(1, Wait.RESULT, "P");
        story.facts().submits(11, "P", 1, TaskCall.APPLY);
        assertThat(story.waits(11, Wait.RESULT, "P").circles()).isEmpty();
    }

    @Test
    void aMessageLiesInThePipe() {
        var story = new WaitStory().pipe("p", false).fork(11).sends(1, "p", 1);
        assertThat(story.waits(11, Wait.RECEIVE, "p").joins(1, 11).circles()).isEmpty();
    }

    @Test
    void theLastItemWasMarkedAsDoneAMomentAgo() {
        var story = new WaitStory().queue("q", 0).fork(11).puts(1, "q").waits(1, Wait.JOIN, "q");
        story.gets(11, "q").passes(600).waits(11, Wait.GET, "q");
        assertThat(story.circles(100)).isEmpty();
        assertThat(story.circles(2_000)).as("never marked").hasSize(1);
    }

    @Test
    void whatIsBeingWrittenCanBeRead() {
        var story = new WaitStory().pipe("p", false).fork(11).closes(1, "p", 1).closes(11, "p", 0);
        story.waitsAt(11, Wait.SEND, "p", 1).waitsAt(1, Wait.RECEIVE, "p", 0);
        assertThat(story.circles()).isEmpty();
    }

    @Test
    void theEndIsOnItsWayToOneThatStarts() {
        var story = new WaitStory().pipe("p", true).fork(11).closes(11, "p", 1);
        story.waitsAt(11, Wait.RECEIVE, "p", 0).closes(1, "p", 0);
        story.facts().spawn(12, 1);
        assertThat(story.joins(1, 11).circles()).isEmpty();
        story.holds(12, "p", 1).line(12, "", 3);
        assertThat(story.waitsAt(12, Wait.RECEIVE, "p", 1).circles()).hasSize(1);
    }

    @Test
    void theWriterClosedItsEnd() {
        var story = new WaitStory().pipe("p", false).fork(11).closes(11, "p", 1);
        story.waits(11, Wait.RECEIVE, "p").closes(1, "p", 1).joins(1, 11);
        assertThat(story.circles()).isEmpty();
    }

    @Test
    void theMainProcessWatchesWithATimeLimit() {
        var story = new WaitStory().queue("q", 0).fork(11).waits(11, Wait.GET, "q");
        assertThat(story.joins(1, 11, 5).circles()).isEmpty();
    }

    @Test
    void aGapInTheTraceMayHoldTheEndOfAWait() {
        var story = twoLocks().waits(11, Wait.LOCK, "B").waits(12, Wait.LOCK, "A");
        assertThat(story.circles()).hasSize(1);
        story.facts().and(new EventsDropped(story.facts().stamp(1, 0), 3));
        assertThat(story.circles()).isEmpty();
    }

    @Test
    void aThingNeverHeardOfProvesNothing() {
        var story = new WaitStory().fork(11).waits(11, Wait.LOCK, "?").joins(1, 11);
        assertThat(story.circles()).isEmpty();
        assertThat(story.circlesAtDeadline()).isEmpty();
    }
}
