package forklore.engine.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lesson.Text;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.Role;
import forklore.trace.Stamp;
import forklore.trace.StartMethod;

import org.junit.jupiter.api.Test;

class WaitingTest {
    private final Waiting waiting = new Waiting();

    private void start(int pid, String name) {
        waiting.note(
                new ProcessStarted(
                        new Stamp(0, pid, 0), 1, name, StartMethod.SPAWN, Role.CHILD, "", -1));
    }

    @Test
    void saysWhoWaitsForWhomOnWhichLine() {
        start(10, "MainProcess");
        start(11, "Process-1");
        waiting.note(new Blocked(new Stamp(1, 10, 7), "join", "", 11, -1));
        assertThat(waiting.sentences())
                .extracting(Text::en)
                .containsExactly(
                        "MainProcess (10) was waiting for Process-1 (11) in join (line 7).",
                        "Process-1 (11) was running.");
    }

    @Test
    void forgetsAWaitThatIsOverAndAProcessThatEnded() {
        start(10, "MainProcess");
        start(11, "Process-1");
        waiting.note(new Blocked(new Stamp(1, 10, 7), "get", "10-1", 0, -1));
        waiting.note(new Unblocked(new Stamp(2, 10, 7), "get"));
        waiting.note(new ProcessExited(new Stamp(3, 11, 0), 0));
        assertThat(waiting.sentences())
                .extracting(Text::zh)
                .containsExactly("MainProcess (10) 还在运行。");
    }
}
