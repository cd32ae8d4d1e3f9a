package forklore.engine;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.engine.guard.Guard;
import forklore.engine.jvm.JavaEngine;
import forklore.run.Outcome;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.RunEvent.EventsDropped;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/// The ways of systems without `/proc`, tried where there is one.
class PortableIT {
    private static final Duration LONG = Duration.ofSeconds(80);

    private final Probe probe = new Probe();
    private JavaEngine engine = new JavaEngine();

    @BeforeEach
    void doWithWhatEverySystemHas() {
        System.setProperty(Guard.PORTABLE, "true");
        engine = new JavaEngine();
    }

    @AfterEach
    void close() {
        engine.close();
        System.clearProperty(Guard.PORTABLE);
    }

    @Test
    void aRunTellsTheSameStory() throws Exception {
        Run run = engine.start(Probe.request(LONG, Listings.HELLO, Listings.HELLO), probe);
        assertThat(Probe.end(run)).isEqualTo(new Outcome.Exited(0));
        assertThat(probe.output()).hasSize(6).contains("hello", "oh", "no end of line");
        assertThat(probe.events(ProcessStarted.class))
                .extracting(ProcessStarted::lane)
                .containsExactlyInAnyOrder("a", "b");
        assertThat(probe.events(ProcessExited.class)).hasSize(2);
        assertThat(probe.events(EventsDropped.class)).isEmpty();
    }

    @Test
    void stopInTheMiddleEndsEveryProcess() throws Exception {
        Run run = engine.start(Probe.request(LONG, Listings.SLEEPERS), probe);
        probe.await(OutputWritten.class, output -> output.text().endsWith("sleeps"), 2);
        run.stop();
        assertThat(Probe.end(run)).isEqualTo(new Outcome.Stopped());
        Probe.awaitGone(probe.pids());
    }

    @Test
    void theDeadlineEndsEveryProcess() throws Exception {
        Run run = engine.start(Probe.request(Duration.ofSeconds(4), Listings.SLEEPERS), probe);
        assertThat(Probe.end(run)).isInstanceOf(Outcome.TimedOut.class);
        Probe.awaitGone(probe.pids());
    }
}
