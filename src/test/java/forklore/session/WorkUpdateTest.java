package forklore.session;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lesson.Part;
import forklore.model.Story;
import forklore.run.Outcome;

import org.junit.jupiter.api.Test;

import java.util.Map;

class WorkUpdateTest {
    private static Part part(Desk desk) {
        return desk.session().demo().orElseThrow().parts().getFirst();
    }

    private static String source(Desk desk) {
        return Edits.listing(desk.session(), part(desk)).orElseThrow().source();
    }

    @Test
    void aValueThatDoesNotFitIsRefusedWithTheReason() {
        var desk = new Desk().then(new Intent.SetParameter("workers", "99"));
        assertThat(Values.inUse(desk.session())).containsEntry("workers", "3");
        assertThat(desk.session().notices()).hasSize(1);
        assertThat(desk.session().notices().getFirst().args().getFirst()).contains("1 to 8");
        desk.then(new Intent.Dismiss(desk.session().notices().getFirst()));
        assertThat(desk.session().notices()).isEmpty();
    }

    @Test
    void valuesBelongToTheirDemo() {
        var desk = new Desk().then(new Intent.SetParameter("workers", "5"));
        desk.then(new Intent.ChooseDemo("apply-async"));
        assertThat(Values.inUse(desk.session())).containsEntry("workers", "3");
        desk.then(new Intent.ChooseDemo("apply"));
        assertThat(Values.inUse(desk.session())).containsEntry("workers", "5");
        desk.then(new Intent.ResetParameters());
        assertThat(Values.inUse(desk.session())).containsEntry("workers", "3");
    }

    @Test
    void anEditedListingIsShownAndRunUntilItIsReset() {
        var desk = new Desk().then(new Intent.EditListing("", "static final int WORKERS = 3;//"));
        desk.then(new Intent.SetParameter("workers", "4"));
        assertThat(source(desk)).isEqualTo("static final int WORKERS = 4;//");
        assertThat(Edits.isEdited(desk.session(), part(desk))).isTrue();
        assertThat(desk.session().preferences().edits()).hasSize(1);
        desk.then(new Intent.ResetListing(""));
        assertThat(source(desk)).isEqualTo("static final int WORKERS = 4;\n");
    }

    @Test
    void aListingThatIsTheOriginalAgainIsNotEdited() {
        var desk = new Desk().then(new Intent.EditListing("", "static final int WORKERS = 3;//"));
        desk.then(new Intent.EditListing("", "static final int WORKERS = 3;\n"));
        assertThat(Edits.isEdited(desk.session(), part(desk))).isFalse();
        assertThat(desk.session().preferences().edits()).isEmpty();
        // With a value that was changed since, the original has that value.
        desk.then(new Intent.SetParameter("workers", "4"));
        desk.then(new Intent.EditListing("", "static final int WORKERS = 4;"));
        assertThat(Edits.isEdited(desk.session(), part(desk))).isFalse();
        desk.then(new Intent.EditListing("", "static final int WORKERS = 3;"));
        assertThat(Edits.isEdited(desk.session(), part(desk))).isTrue();
    }

    @Test
    void anExperimentSetsItsValuesAndRuns() {
        var desk = new Desk().then(new Intent.TryExperiment("one"));
        var plan = desk.effects(Effect.StartRun.class).getFirst().plan();
        assertThat(plan.parameters()).isEqualTo(Map.of("workers", "1"));
        assertThat(desk.session().progress().has("num01/apply", Progress.Deed.TRIED)).isTrue();
    }

    @Test
    void anExperimentWithAnotherDemoGoesThere() {
        var desk = new Desk().then(new Intent.TryExperiment("other"));
        assertThat(desk.effects(Effect.StartRun.class).getFirst().plan().demo())
                .isEqualTo("num01/apply-async");
    }

    @Test
    void anAnswerThatIsNotThereIsIgnored() {
        var desk = new Desk().then(new Intent.Predict(7));
        assertThat(desk.session().work().guess()).isEqualTo(new Guess.Open());
        desk.then(new Intent.Predict(1)).then(new Intent.SkipPrediction());
        assertThat(desk.session().work().guess()).isEqualTo(new Guess.Skipped());
    }

    @Test
    void comingBackToADemoShowsItsLastRun() {
        var desk = new Desk().then(new Intent.RunDemo());
        desk.then(new Intent.EventsArrived(1, new Story().main(100).events()));
        desk.then(new Intent.RunEnded(1, new Outcome.Exited(0)));
        desk.then(new Intent.OpenLesson("num06"));
        assertThat(desk.show().world().processes().all()).isEmpty();
        desk.then(new Intent.OpenLesson("num01"));
        assertThat(desk.show().world().processes().all()).hasSize(1);
        desk.then(new Intent.RunDemo());
        assertThat(desk.show().run()).isEqualTo(2);
    }

    @Test
    void leavingADemoStopsItsRun() {
        var desk = new Desk().then(new Intent.RunDemo()).then(new Intent.ChooseDemo("apply-async"));
        assertThat(desk.effects).contains(new Effect.StopRun(1));
        assertThat(desk.show().state()).isEqualTo(new RunState.Idle());
        desk.then(new Intent.RunEnded(1, new Outcome.Stopped()));
        assertThat(desk.show().state()).isEqualTo(new RunState.Idle());
    }

    @Test
    void aPlaceThatDoesNotExistIsTheNearestOne() {
        var desk = new Desk().then(new Intent.OpenLesson("num99"));
        assertThat(desk.session().place().lesson()).isEqualTo("num01");
        assertThat(desk.session().place().demo()).isEqualTo("apply");
    }
}
