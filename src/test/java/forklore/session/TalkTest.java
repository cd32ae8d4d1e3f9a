package forklore.session;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Text;
import forklore.lesson.Course;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;
import forklore.lesson.RecordedRun;
import forklore.lesson.Tour;
import forklore.lesson.TourStep;
import forklore.lesson.View;
import forklore.run.Outcome;
import forklore.session.Talk.Phase;
import forklore.trace.Happening;
import forklore.trace.Moment;
import forklore.trace.Obstacle;
import forklore.trace.PoolEvent;
import forklore.trace.RunEvent;
import forklore.trace.RunResult;
import forklore.trace.Stamp;
import forklore.trace.TraceEvent;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A tour of five steps: words; a listing; a question and the first task; the end, with the answer;
/// another demo.
class TalkTest {
    private static final RecordedRun RECORDING =
            new RecordedRun(
                    EngineKind.JAVA, forklore.ground.Language.EN, URI.create("file:///none"));

    private Desk desk = new Desk();

    @BeforeEach
    void begin() {
        desk = new Desk(session());
        desk.then(new Intent.TakeTour(false));
    }

    @Test
    void aTourBeginsFullScreenWithTheSpeakersWindow() {
        assertThat(talk()).extracting(Talk::step, Talk::phase).containsExactly(0, Phase.BEGUN);
        assertThat(desk.session().hall().on()).isTrue();
        assertThat(desk.session().hall().aids())
                .containsExactlyInAnyOrder(Aid.FULL_SCREEN, Aid.SPEAKER);
    }

    @Test
    void somebodyAloneStaysInTheWindow() {
        var alone = new Desk(session()).then(new Intent.TakeTour(true));
        assertThat(alone.session().hall().on()).isTrue();
        assertThat(alone.session().hall().aids()).isEmpty();
    }

    @Test
    void nextGoesThroughStepsRunHaltAnswer() {
        on();
        at(1, Phase.BEGUN);
        on();
        at(2, Phase.ASKED);
        assertThat(Talk.asking(desk.session())).isTrue();
        assertThat(desk.effects(Effect.StartRun.class)).isEmpty();
        on();
        at(2, Phase.GOING);
        assertThat(Talk.asking(desk.session())).isFalse();
        hear(run(1, 2, 3).limit(2));
        at(2, Phase.HELD);
        on();
        at(3, Phase.BEGUN);
        on();
        at(3, Phase.GOING);
        hear(run(1, 2, 3).skip(2));
        at(3, Phase.HELD);
        ended(new Outcome.Exited(0));
        on();
        at(3, Phase.REVEALED);
        on();
        at(4, Phase.BEGUN);
        assertThat(desk.session().place().demo()).isEqualTo("apply-async");
        assertThat(desk.session().work().values()).containsEntry("workers", "2");
        assertThat(desk.effects(Effect.StartRun.class)).hasSize(1);
    }

    @Test
    void whatIsSeenStandsAtTheHaltWhileTheRunGoesOn() {
        goToFirstHalt();
        hear(run(1, 2, 3).skip(2));
        assertThat(desk.show().timeline().duration()).isEqualTo(3);
        assertThat(desk.show().now()).isEqualTo(1);
        desk.then(new Intent.Tick(1_000));
        assertThat(desk.show().now()).isEqualTo(1);
    }

    @Test
    void fromTheHaltTheRunIsSeenAtItsOwnPaceUpToTheNext() {
        goToFirstHalt();
        desk.then(new Intent.Tick(100));
        hear(run(1, 20, 30).skip(2));
        on();
        on();
        at(3, Phase.GOING);
        desk.then(new Intent.Tick(110));
        assertThat(desk.show().now()).isEqualTo(11);
        at(3, Phase.GOING);
        desk.then(new Intent.Tick(200));
        assertThat(desk.show().now()).isEqualTo(30);
        at(3, Phase.HELD);
    }

    @Test
    void nextWhileItRunsWaitsNoLongerAndSkipsNoStep() {
        on();
        on();
        on();
        at(2, Phase.GOING);
        on();
        at(2, Phase.HELD);
        on();
        at(3, Phase.BEGUN);
    }

    @Test
    void nextWhileItIsShownLateGoesToTheHaltAtOnce() {
        goToFirstHalt();
        hear(run(1, 20, 30).skip(2));
        on();
        on();
        on();
        at(3, Phase.HELD);
        assertThat(desk.show().now()).isEqualTo(30);
    }

    @Test
    void aRunThatEndsBeforeTheHaltHoldsAtItsEnd() {
        on();
        on();
        on();
        hear(run(1, 2, 3).limit(1));
        ended(new Outcome.Exited(137));
        at(2, Phase.HELD);
    }

    @Test
    void backHidesTheAnswerThenTheRunThenTheStep() {
        goToFirstHalt();
        on();
        on();
        hear(run(1, 2, 3).skip(2));
        ended(new Outcome.Exited(0));
        on();
        at(3, Phase.REVEALED);
        back();
        at(3, Phase.HELD);
        back();
        at(3, Phase.BEGUN);
        assertThat(desk.show().now()).isEqualTo(1);
        back();
        at(2, Phase.HELD);
        assertThat(desk.show().now()).isEqualTo(1);
        back();
        at(2, Phase.ASKED);
        assertThat(desk.show().now()).isZero();
        back();
        at(1, Phase.BEGUN);
    }

    @Test
    void whoComesBackFromAnotherDemoFindsItsRunAsItWas() {
        goToFirstHalt();
        on();
        on();
        hear(run(1, 2, 3).skip(2));
        ended(new Outcome.Exited(0));
        on();
        on();
        at(4, Phase.BEGUN);
        assertThat(desk.show().state()).isEqualTo(new RunState.Idle());
        back();
        at(3, Phase.REVEALED);
        assertThat(desk.show().timeline().duration()).isEqualTo(3);
    }

    @Test
    void leavingAStepStopsItsRun() {
        goToFirstHalt();
        desk.then(new Intent.GoToStep(4));
        assertThat(desk.effects(Effect.StopRun.class)).hasSize(1);
        assertThat(desk.show().state()).isEqualTo(new RunState.Idle());
        desk.then(new Intent.GoToStep(Integer.MAX_VALUE));
        at(4, Phase.BEGUN);
        desk.then(new Intent.GoToStep(0));
        at(0, Phase.BEGUN);
    }

    @Test
    void theRoomsAnswerIsKeptAndTakenBack() {
        on();
        on();
        desk.then(new Intent.Vote(1));
        assertThat(Talk.vote(desk.session())).contains(1);
        desk.then(new Intent.Vote(7));
        assertThat(Talk.vote(desk.session())).contains(1);
        on();
        assertThat(Talk.vote(desk.session())).contains(1);
        desk.then(new Intent.Vote(1));
        assertThat(Talk.vote(desk.session())).isEmpty();
    }

    @Test
    void blackIsLiftedByNextAndNothingElseHappens() {
        desk.then(new Intent.Switch(Aid.BLACK, true));
        on();
        assertThat(desk.session().hall().has(Aid.BLACK)).isFalse();
        at(0, Phase.BEGUN);
    }

    @Test
    void againRunsTheStepAnew() {
        goToFirstHalt();
        desk.then(new Intent.RunAgain());
        at(2, Phase.GOING);
        assertThat(desk.effects(Effect.StopRun.class)).hasSize(1);
        assertThat(desk.effects(Effect.StartRun.class)).hasSize(2);
        hear(run(5, 6, 7).limit(2));
        at(2, Phase.HELD);
        assertThat(desk.show().now()).isEqualTo(5);
    }

    @Test
    void theRecordingTakesOverAtTheSameHalt() {
        goToFirstHalt();
        ended(new Outcome.Failed(Text.same("killed")));
        play();
        at(2, Phase.HELD);
        assertThat(talk().recorded()).isTrue();
        assertThat(desk.show().now()).isEqualTo(10);
        assertThat(desk.show().world().run().replayed()).contains(Obstacle.CHOSEN);
        on();
        on();
        at(3, Phase.GOING);
        assertThat(desk.show().transport().playing()).isTrue();
        on();
        at(3, Phase.HELD);
        assertThat(desk.show().now()).isEqualTo(30);
    }

    @Test
    void theRecordingGoesOnInPlaceOfARunThatHangs() {
        goToFirstHalt();
        on();
        on();
        at(3, Phase.GOING);
        play();
        at(3, Phase.GOING);
        assertThat(desk.effects(Effect.StopRun.class)).hasSize(1);
        assertThat(desk.show().now()).isEqualTo(10);
        desk.then(new Intent.Tick(1)).then(new Intent.Tick(100));
        at(3, Phase.HELD);
        assertThat(desk.show().now()).isEqualTo(30);
    }

    @Test
    void theLearnersOwnListingIsNotToured() {
        var edited =
                new Desk(session())
                        .then(new Intent.EditListing("", "mine"))
                        .then(new Intent.TakeTour(false));
        var part = edited.session().demo().orElseThrow().parts().getFirst();
        assertThat(Edits.listing(edited.session(), part)).contains(Courses.LISTING);
        edited.then(new Intent.LeaveHall());
        assertThat(Edits.isEdited(edited.session(), part)).isTrue();
    }

    @Test
    void leavingBringsTheDeskBack() {
        var before =
                new Desk(session())
                        .then(new Intent.OpenLesson("num06"))
                        .then(new Intent.SetParameter("workers", "5"))
                        .then(new Intent.Predict(1))
                        .session();
        var there = new Desk(before);
        there.then(new Intent.TakeTour(false)).then(new Intent.GoToStep(4));
        there.then(new Intent.GoOn()).then(new Intent.LeaveHall());
        assertThat(there.session().hall()).isEqualTo(Hall.NONE);
        assertThat(there.session().place()).isEqualTo(before.place());
        assertThat(there.session().bench()).isEqualTo(before.bench());
        assertThat(there.show().state()).isEqualTo(new RunState.Idle());
        assertThat(there.effects(Effect.StopRun.class)).hasSize(1);
    }

    @Test
    void aLessonWithoutTourHasNone() {
        var other = new Desk().then(new Intent.TakeTour(false));
        assertThat(other.session().hall()).isEqualTo(Hall.NONE);
    }

    private void goToFirstHalt() {
        on();
        on();
        on();
        hear(run(1, 2, 3).limit(2));
        at(2, Phase.HELD);
    }

    private void play() {
        desk.then(new Intent.PlayRecorded());
        assertThat(desk.effects(Effect.PlayRecording.class))
                .containsExactly(new Effect.PlayRecording(desk.show().run(), RECORDING));
        var marked =
                Stream.concat(
                        Stream.of(new RunEvent.RunReplayed(new Stamp(0, 1, 0), Obstacle.CHOSEN)),
                        run(10, 20, 30));
        hear(marked);
        ended(new Outcome.Exited(0));
    }

    private void on() {
        desk.then(new Intent.GoOn());
    }

    private void back() {
        desk.then(new Intent.GoBack());
    }

    private Talk talk() {
        return desk.session().hall().talk().orElseThrow();
    }

    private void at(int step, Phase phase) {
        assertThat(talk()).extracting(Talk::step, Talk::phase).containsExactly(step, phase);
    }

    private void hear(Stream<? extends TraceEvent> events) {
        desk.then(new Intent.EventsArrived(desk.show().run(), List.copyOf(events.toList())));
    }

    private void ended(Outcome how) {
        desk.then(new Intent.RunEnded(desk.show().run(), how));
    }

    /// Begins at 0; the first task is taken, the second one, the end; ns.
    private static Stream<TraceEvent> run(long first, long second, long end) {
        return Stream.of(
                new RunEvent.RunStarted(new Stamp(0, 1, 0), "num06/apply", "java", "", Map.of()),
                new PoolEvent.TaskStarted(new Stamp(first, 2, 0), "p", 0, 0),
                new PoolEvent.TaskStarted(new Stamp(second, 2, 0), "p", 1, 0),
                new RunEvent.RunEnded(new Stamp(end, 1, 0), RunResult.EXITED, ""));
    }

    private static Session session() {
        var plain = Courses.session().course();
        Lesson lesson = plain.lessons().getLast();
        var demos = lesson.demos().stream().map(TalkTest::recorded).toList();
        var toured =
                new Lesson(
                        lesson.id(),
                        lesson.number(),
                        lesson.title(),
                        lesson.shortTitle(),
                        demos,
                        lesson.pages(),
                        lesson.exercises(),
                        lesson.study(),
                        Optional.of(tour()),
                        Optional.empty());
        return Session.open(new Course(List.of(toured), List.of()), Optional.empty());
    }

    private static Demo recorded(Demo demo) {
        return new Demo(
                demo.id(),
                demo.title(),
                demo.parts(),
                demo.parameters(),
                demo.stages(),
                demo.watched(),
                demo.deadline(),
                demo.prediction(),
                demo.experiments(),
                List.of(RECORDING),
                false);
    }

    private static Tour tour() {
        var firstTask = new Moment(Happening.Plain.TASK_STARTED, 1, "", OptionalInt.empty());
        return new Tour(
                30,
                List.of(
                        step(Optional.empty()),
                        act("apply", Map.of(), false, Optional.empty()),
                        act("apply", Map.of(), true, Optional.of(firstTask)),
                        act("apply", Map.of(), false, Optional.of(Moment.END)),
                        act("apply-async", Map.of("workers", "2"), false, Optional.of(firstTask))));
    }

    private static TourStep act(
            String demo, Map<String, String> values, boolean question, Optional<Moment> halt) {
        return step(Optional.of(new TourStep.Act(demo, values, false, question, halt)));
    }

    private static TourStep step(Optional<TourStep.Act> act) {
        return new TourStep(
                Text.same("words"),
                List.of(View.SCENE),
                Text.EMPTY,
                act,
                new TourStep.Notes(Text.EMPTY, OptionalDouble.empty(), Map.of()));
    }
}
