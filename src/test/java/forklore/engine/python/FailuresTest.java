package forklore.engine.python;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.run.Outcome;
import forklore.run.RunRequest;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessFailed;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.Role;
import forklore.trace.Stamp;
import forklore.trace.StartMethod;
import forklore.trace.TraceEvent;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

class FailuresTest {
    private static final TraceEvent START =
            new ProcessStarted(
                    new Stamp(1, 10, 0), 1, "MainProcess", StartMethod.MAIN, Role.MAIN, "", -1);
    private static final TraceEvent FAILURE =
            new ProcessFailed(
                    new Stamp(2, 10, 15),
                    "Process MainProcess:\nNameError: name 'x' is not defined\n    at a.py line 15");
    private static final TraceEvent EXIT = new ProcessExited(new Stamp(3, 10, 0), 1);

    private final Failures failures =
            new Failures(
                    new RunRequest(
                            "a.py",
                            List.of(
                                    new RunRequest.Program(
                                            "", new Listing(EngineKind.PYTHON, "a.py", "x\n"))),
                            Map.of(),
                            List.of(),
                            Duration.ofSeconds(9)),
                    Set.of(""),
                    _ -> {});

    private void assertExplained() {
        assertThat(failures.explain(new Outcome.Exited(1)))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> {
                            assertThat(failed.message().in(Language.EN))
                                    .startsWith("There is no x here");
                            assertThat(failed.problems()).hasSize(1);
                        });
    }

    @Test
    void theExceptionThatEndedAProgramIsItsReason() {
        failures.happened(List.of(START, FAILURE, EXIT));
        assertExplained();
    }

    @Test
    void itIsAlsoWhereTheEndWasHeardOfFirst() {
        failures.happened(List.of(START, EXIT));
        failures.happened(List.of(FAILURE));
        assertExplained();
    }

    @Test
    void anExceptionOfAProgramThatEndedWellIsNone() {
        failures.happened(List.of(START, FAILURE, new ProcessExited(new Stamp(3, 10, 0), 0)));
        assertThat(failures.explain(new Outcome.Exited(0))).isEqualTo(new Outcome.Exited(0));
    }
}
