package forklore.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.app.Starter;
import forklore.engine.ForkSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;

/// The terminal on a system without fork.
class WithoutForkTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void forkIsOff() {
        System.setProperty(ForkSupport.PROPERTY, "off");
        System.setProperty(Starter.PACE, "20");
    }

    @AfterEach
    void forkIsBack() {
        System.clearProperty(ForkSupport.PROPERTY);
        System.clearProperty(Starter.PACE);
    }

    private int forklore(String... arguments) {
        return Main.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(arguments);
    }

    @Test
    void runPlaysTheRecordingAndSaysSoFirst() {
        assertThat(forklore("run", "num01/fork")).isZero();
        assertThat(err.toString())
                .startsWith("This system has no fork. This is a recording of a real run")
                .contains("Java 25");
        assertThat(out.toString().lines()).hasSize(4).first().asString().contains("before fork");
    }

    @Test
    void theTraceSaysSoToo() {
        assertThat(forklore("run", "num01/fork", "--format", "jsonl")).isZero();
        assertThat(out.toString()).contains("\"event\":\"RunReplayed\"", "\"why\":\"noFork\"");
    }

    @Test
    void theDoctorSaysWhatBecomesOfTheDemos() {
        forklore("doctor");
        assertThat(out.toString()).contains("those demos play their recordings");
    }

    @Test
    void aPuzzleIsReckonedAndNotRun() {
        assertThat(forklore("gym", "5-42", "--solve")).isEqualTo(1);
        assertThat(out.toString())
                .contains("This system has no fork, so nothing can run here")
                .contains("├─ o", "processes  4", "exit code  8");
        assertThat(err.toString()).isEmpty();
    }
}
