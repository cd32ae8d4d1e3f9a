package forklore.app.cli;

import forklore.app.Studio;
import forklore.session.Look;
import forklore.session.Place;
import forklore.session.Talk.Phase;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.awt.image.BufferedImage;
import java.util.OptionalDouble;

/// Pictures of the app on a projector.
final class HallOptions {
    @Option(names = "--present", description = "as on a projector")
    boolean present;

    @Option(
            names = "--step",
            paramLabel = "N",
            description = "of the lesson's tour, its demo run to where the step halts it")
    @Nullable Integer step;

    @Option(
            names = "--phase",
            paramLabel = "begun|asked|held|revealed",
            description = "how far the step has come; ${DEFAULT-VALUE}")
    Phase phase = Phase.HELD;

    @Option(names = "--speaker", description = "the speaker's window instead; needs --step")
    boolean speaker;

    /// Whether a demo has to run for the picture.
    boolean runs() {
        return step != null && phase.compareTo(Phase.GOING) > 0;
    }

    /// Refuses what does not go together.
    void check(Courses courses, String lesson) {
        if (step == null) {
            if (speaker) {
                throw Complaint.usage("--speaker: which step of the tour? Say --step N.");
            }
            return;
        }
        int steps = courses.toured(lesson).tour().orElseThrow().steps().size();
        if (step < 1 || step > steps) {
            throw Complaint.usage(
                    "--step %d: the tour of %s has %d steps.".formatted(step, lesson, steps));
        }
        if (phase == Phase.GOING) {
            throw Complaint.usage("--phase going: expected begun, asked, held or revealed.");
        }
    }

    BufferedImage picture(Studio studio, Look look, Place place, OptionalDouble at)
            throws InterruptedException {
        if (step != null) {
            return studio.step(look, place, new Studio.Step(step - 1, phase, speaker));
        }
        return present ? studio.presented(look, place, at) : studio.picture(look, place, at);
    }
}
