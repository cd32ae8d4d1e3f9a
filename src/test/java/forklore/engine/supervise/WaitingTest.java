package forklore.engine.supervise;

import static forklore.ground.Languages.ZH;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.ground.Text;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.LineReached;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.Role;
import forklore.trace.Stamp;
import forklore.trace.StartMethod;
import forklore.trace.SyncEvent.SyncAcquired;
import forklore.trace.SyncEvent.SyncCreated;
import forklore.trace.SyncKind;
import forklore.trace.Wait;

import org.junit.jupiter.api.Test;

class WaitingTest {
    private final Waiting waiting = new Waiting();

    private void start(int pid, String name) {
        start(pid, name, Role.CHILD);
    }

    private void start(int pid, String name, Role role) {
        waiting.note(
                new ProcessStarted(new Stamp(0, pid, 0), 1, name, StartMethod.SPAWN, role, "", -1));
    }

    @Test
    void saysWhoWaitsForWhomOnWhichLine() {
        start(10, "MainProcess");
        start(11, "Process-1");
        waiting.note(new Blocked(new Stamp(1, 10, 7), Wait.JOIN, "", 11, -1));
        assertThat(waiting.sentences())
                .extracting((Text text) -> text.in(Language.EN))
                .containsExactly(
                        "MainProcess (10) was waiting for Process-1 (11) to end (line 7).",
                        "Process-1 (11) was running.");
    }

    @Test
    void saysWhatItWaitsForAndWhereItStoodOtherwise() {
        start(10, "MainProcess");
        start(11, "Process-1");
        start(12, "W", Role.WORKER);
        start(13, "h", Role.HELPER);
        waiting.note(new Blocked(new Stamp(1, 10, 7), Wait.RESULT, "10-1", 0, -1));
        waiting.note(new LineReached(new Stamp(2, 11, 9), ""));
        waiting.note(new LineReached(new Stamp(3, 11, 20), "Thread-1"));
        assertThat(waiting.sentences())
                .extracting((Text text) -> text.in(Language.EN))
                .containsExactly(
                        "MainProcess (10) was waiting for a task's result (line 7).",
                        "Process-1 (11) stood at line 9.",
                        "W (12) had no task.");
    }

    @Test
    void forgetsAWaitThatIsOverAndAProcessThatEnded() {
        start(10, "MainProcess");
        start(11, "Process-1");
        waiting.note(new Blocked(new Stamp(1, 10, 7), Wait.GET, "10-1", 0, -1));
        waiting.note(new Unblocked(new Stamp(2, 10, 7), Wait.GET));
        waiting.note(new ProcessExited(new Stamp(3, 11, 0), 0));
        assertThat(waiting.sentences())
                .extracting((Text text) -> text.in(ZH))
                .containsExactly("MainProcess (10) 还在运行。");
    }

    @Test
    void whoSleepsWithoutAWordWaitsToo() {
        start(10, "MainProcess");
        waiting.note(new LineReached(new Stamp(1, 10, 7), ""));
        var asleep = waiting.asleep(10, 5, Wait.UNKNOWN);
        assertThat(asleep).contains(new Blocked(new Stamp(5, 10, 7), Wait.UNKNOWN, "", 0, -1));
        waiting.note(asleep.orElseThrow());
        assertThat(waiting.sentences())
                .extracting((Text text) -> text.in(Language.EN))
                .containsExactly(
                        "MainProcess (10) was waiting for something that Forklore cannot see"
                                + " (line 7).");
        assertThat(waiting.awake(10, 6)).contains(new Unblocked(new Stamp(6, 10, 7), Wait.UNKNOWN));
        assertThat(waiting.awake(10, 7)).isEmpty();
    }

    @Test
    void whoToldOfItsWaitOrMayRestIsNotSaidToSleep() {
        start(10, "MainProcess");
        waiting.note(new Blocked(new Stamp(1, 10, 7), Wait.GET, "10-1", 0, -1));
        start(12, "W", Role.WORKER);
        start(13, "M", Role.MANAGER);
        assertThat(waiting.asleep(10, 5, Wait.UNKNOWN)).isEmpty();
        assertThat(waiting.asleep(12, 5, Wait.UNKNOWN)).isEmpty();
        assertThat(waiting.asleep(13, 5, Wait.UNKNOWN)).isEmpty();
        assertThat(waiting.asleep(99, 5, Wait.UNKNOWN)).isEmpty();
    }

    @Test
    void saysWhoHoldsALockAndWhereWaitsCloseACircle() {
        start(10, "MainProcess");
        start(11, "Process-1");
        waiting.note(new SyncCreated(new Stamp(1, 10, 2), "x1", SyncKind.LOCK, "A", 0));
        waiting.note(new SyncCreated(new Stamp(1, 10, 3), "x2", SyncKind.LOCK, "B", 0));
        waiting.note(new SyncAcquired(new Stamp(2, 10, 4), "x1", -1));
        waiting.note(new SyncAcquired(new Stamp(2, 11, 9), "x2", -1));
        waiting.note(new Blocked(new Stamp(3, 10, 5), Wait.LOCK, "x2", 0, -1));
        assertThat(waiting.circles(4)).isEmpty();
        waiting.note(new Blocked(new Stamp(4, 11, 10), Wait.LOCK, "x1", 0, -1));
        assertThat(waiting.sentences())
                .extracting((Text text) -> text.in(Language.EN))
                .containsExactly(
                        "MainProcess (10) was waiting for lock B, held by Process-1 (11) (line 5).",
                        "Process-1 (11) was waiting for lock A, held by MainProcess (10)"
                                + " (line 10).");
        assertThat(waiting.circles(5))
                .extracting((Text text) -> text.in(Language.EN))
                .containsExactly(
                        "10 waits for lock B, which 11 holds; 11 waits for lock A, which 10 holds");
    }

    @Test
    void saysThatTheHolderOfAPermitIsDead() {
        start(10, "MainProcess");
        start(11, "Process-1");
        var made = new SyncCreated(new Stamp(1, 10, 2), "s", SyncKind.SEMAPHORE, "seats", 1);
        waiting.note(made);
        waiting.note(new SyncAcquired(new Stamp(2, 11, 9), "s", 0));
        waiting.note(new ProcessExited(new Stamp(3, 11, 0), -9));
        waiting.note(new Blocked(new Stamp(4, 10, 5), Wait.SEMAPHORE, "s", 0, -1));
        assertThat(waiting.sentences())
                .extracting((Text text) -> text.in(Language.EN))
                .containsExactly(
                        "MainProcess (10) was waiting for a permit of semaphore seats, held by"
                                + " Process-1 (11), which has ended (line 5).");
    }
}
