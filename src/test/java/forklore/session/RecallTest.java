package forklore.session;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lesson.CourseReader;
import forklore.lesson.EngineKind;
import forklore.model.Story;
import forklore.run.Outcome;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class RecallTest {
    private static final Intent ANYTHING = new Intent.FoldPage(false);

    private static Session session() {
        return Session.open(CourseReader.bundled(), Optional.empty());
    }

    private static Effect.ReadRecording order(Next next) {
        return next.effects().stream()
                .filter(Effect.ReadRecording.class::isInstance)
                .map(Effect.ReadRecording.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theRunThatShipsWithTheDemoInViewIsReadOnce() {
        var first = Update.apply(session(), ANYTHING);
        assertThat(order(first).recording().engine()).isEqualTo(EngineKind.JAVA);
        var again = Update.apply(first.session(), ANYTHING);
        assertThat(again.effects()).noneMatch(Effect.ReadRecording.class::isInstance);
        var other = Update.apply(again.session(), new Intent.ChooseEngine(EngineKind.PYTHON));
        assertThat(order(other).recording().engine()).isEqualTo(EngineKind.PYTHON);
    }

    @Test
    void itIsToldOfUntilThereIsARunOfOnesOwn() {
        var ordered = Update.apply(session(), ANYTHING);
        assertThat(Recall.end(ordered.session())).isEmpty();
        var end = new Story().main(100).world();
        var read = new Intent.RecordingRead(order(ordered).recording(), end);
        var told = Update.apply(ordered.session(), read).session();
        assertThat(Recall.end(told)).contains(end);
        var running = Update.apply(told, new Intent.RunDemo()).session();
        long run = running.show().run();
        var over = Update.apply(running, new Intent.RunEnded(run, new Outcome.Exited(0)));
        assertThat(Recall.end(over.session())).isEmpty();
    }

    @Test
    void ofAListingThatWasChangedNoRecordingIsTold() {
        var session = session();
        String lane = session.demo().orElseThrow().parts().getFirst().lane();
        var edited = Update.apply(session, new Intent.EditListing(lane, "// mine")).session();
        assertThat(Recall.end(edited)).isEmpty();
        assertThat(Update.apply(edited, ANYTHING).effects())
                .noneMatch(Effect.ReadRecording.class::isInstance);
    }
}
