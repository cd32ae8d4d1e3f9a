package forklore.session;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lesson.EngineKind;
import forklore.model.Measures;
import forklore.model.Story;
import forklore.model.Timeline;
import forklore.run.Outcome;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class RunUpdateTest {
    private static final Story STORY =
            new Story().run(Map.of("workers", "1")).at(5).main(100).at(9).prints(100, "hello");

    private static Desk running() {
        return new Desk()
                .then(new Intent.RunDemo())
                .then(new Intent.EventsArrived(1, STORY.events()));
    }

    private static Intent ended() {
        return new Intent.RunEnded(1, new Outcome.Exited(0));
    }

    @Test
    void whatIsRunIsWhatIsShownWithTheValuesInUse() {
        var desk =
                new Desk().then(new Intent.SetParameter("workers", "5")).then(new Intent.RunDemo());
        var plan = desk.effects(Effect.StartRun.class).getFirst().plan();
        assertThat(plan.demo()).isEqualTo("num01/apply");
        assertThat(plan.programs().getFirst().listing().source())
                .isEqualTo("static final int WORKERS = 5;\n");
        assertThat(plan.parameters()).containsExactly(Map.entry("workers", "5"));
        assertThat(plan.watched()).containsExactly("num");
        assertThat(desk.show().state()).isEqualTo(new RunState.Starting());
    }

    @Test
    void theFirstEventsMakeTheRunARunningOne() {
        var desk = running();
        assertThat(desk.show().state()).isEqualTo(new RunState.Running());
        assertThat(desk.show().world().output()).hasSize(1);
        assertThat(desk.show().now()).isEqualTo(9_000_000);
    }

    @Test
    void stopIsAskedForAndTheRunEndsWhenItHasEnded() {
        var desk = running().then(new Intent.StopRun());
        assertThat(desk.show().state()).isEqualTo(new RunState.Stopping());
        assertThat(desk.effects).contains(new Effect.StopRun(1));
        desk.then(new Intent.RunEnded(1, new Outcome.Stopped()));
        assertThat(desk.show().state()).isEqualTo(new RunState.Ended(new Outcome.Stopped()));
    }

    @Test
    void newsOfAnOlderRunIsLetGo() {
        var desk = running().then(ended()).then(new Intent.RunDemo());
        assertThat(desk.show().run()).isEqualTo(2);
        desk.then(new Intent.EventsArrived(1, STORY.events())).then(ended());
        assertThat(desk.show().state()).isEqualTo(new RunState.Starting());
        assertThat(desk.show().timeline()).isEqualTo(Timeline.EMPTY);
    }

    @Test
    void runningAgainInMidRunStopsTheFirstRun() {
        var desk = running().then(new Intent.RunDemo());
        assertThat(desk.effects.get(1)).isEqualTo(new Effect.StopRun(1));
        assertThat(desk.effects(Effect.StartRun.class))
                .extracting(Effect.StartRun::run)
                .containsExactly(1L, 2L);
    }

    @Test
    void anEngineThatTheDemoHasNoListingForIsNotChosen() {
        var desk = new Desk().then(new Intent.ChooseEngine(EngineKind.PYTHON));
        assertThat(desk.session().place().engine()).isEqualTo(EngineKind.JAVA);
        assertThat(desk.effects).isEmpty();
    }

    @Test
    void onlyALivingRunsProcessCanBeKilled() {
        var desk = running().then(new Intent.KillProcess(100));
        assertThat(desk.effects).contains(new Effect.KillProcess(1, 100));
        desk.then(ended()).then(new Intent.KillProcess(101));
        assertThat(desk.effects(Effect.KillProcess.class)).hasSize(1);
    }

    @Test
    void aRunThatWasStoppedJudgesNothing() {
        var desk = new Desk().then(new Intent.Predict(0)).then(new Intent.RunDemo());
        desk.then(new Intent.EventsArrived(1, STORY.events()));
        desk.then(new Intent.StopRun()).then(new Intent.RunEnded(1, new Outcome.Stopped()));
        assertThat(desk.show().state()).isEqualTo(new RunState.Ended(new Outcome.Stopped()));
        assertThat(Verdict.of(desk.session(), measures(desk))).isEmpty();
    }

    @Test
    void theRunJudgesThePrediction() {
        var desk = new Desk().then(new Intent.Predict(0)).then(new Intent.RunDemo());
        desk.then(new Intent.EventsArrived(1, STORY.events()));
        assertThat(Verdict.of(desk.session(), measures(desk))).isEmpty();
        desk.then(ended());
        assertThat(Verdict.of(desk.session(), measures(desk)))
                .contains(new Verdict(List.of(0, 1), java.util.Optional.of(true)));
        assertThat(Facts.of(desk.session(), measures(desk)))
                .containsEntry("processes", "1")
                .containsEntry("set.workers", "3")
                .containsEntry("pid.main", "100");
    }

    @Test
    void aRunIsRememberedAsProgress() {
        var desk = running().then(ended());
        assertThat(desk.session().progress().has("num01/apply", Progress.Deed.RAN)).isTrue();
        int count = desk.effects.size();
        assertThat(desk.effects.subList(count - 2, count))
                .hasAtLeastOneElementOfType(Effect.SavePreferences.class)
                .hasAtLeastOneElementOfType(Effect.KeepRun.class);
    }

    @Test
    void cursorsStandWhereTheProcessesDo() {
        var desk = running();
        desk.then(
                new Intent.EventsArrived(
                        1, new Story().at(10).line(100, 7).at(11).fork(101, 100).events()));
        assertThat(Cursors.of(desk.session(), ""))
                .containsExactly(new Cursors.Cursor(7, 100, 0), new Cursors.Cursor(7, 101, 1));
    }

    private static Measures measures(Desk desk) {
        return Measures.of(desk.show().timeline().end());
    }
}
