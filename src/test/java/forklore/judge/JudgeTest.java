package forklore.judge;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.ground.Text;
import forklore.lesson.Condition;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Exercise;
import forklore.lesson.ExerciseKind;
import forklore.lesson.Listing;
import forklore.lesson.Part;
import forklore.model.Story;
import forklore.run.Outcome;
import forklore.run.Problem;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.ProcessFailed;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.RunEvent.RunEnding;
import forklore.trace.Wait;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class JudgeTest {
    private static final Outcome FINE = new Outcome.Exited(0);

    private static Exercise exercise(int runs, String... conditions) {
        var all =
                List.of(conditions).stream()
                        .map(
                                that ->
                                        new Condition(
                                                that,
                                                Text.same("kept {processes}"),
                                                List.of(
                                                        new Condition.Case(
                                                                "processes > 2",
                                                                Text.same("more: {processes}")),
                                                        new Condition.Case(
                                                                "",
                                                                Text.same(
                                                                        "broken {processes}"
                                                                                + " {waitedFor.1}")))))
                        .toList();
        var starter =
                new Demo(
                        "x",
                        Text.same("X"),
                        List.of(new Part("", Text.EMPTY, Text.EMPTY, Map.of())),
                        List.of(),
                        List.of(),
                        List.of(),
                        Duration.ofSeconds(1),
                        Optional.empty(),
                        List.of());
        return new Exercise(
                ExerciseKind.BUILD,
                1,
                starter,
                Text.same("do"),
                Map.of(),
                Map.of(),
                all,
                List.of(),
                runs,
                false);
    }

    private static Trial trial(Story story, Outcome outcome) {
        return new Trial(
                story.timeline(),
                outcome,
                new Listing(EngineKind.JAVA, "X.java", "void main() { fork(); }"));
    }

    private static Judgement judge(String condition, Story story) {
        return Judge.of(exercise(1, condition), List.of(trial(story, FINE)));
    }

    private static String sentence(Judgement judgement) {
        return judgement.rulings().getFirst().sentence().in(Language.EN);
    }

    /// A parent that forks one child and waits for it.
    private static Story waiting() {
        return new Story()
                .run(Map.of())
                .main(10)
                .at(10)
                .fork(11, 10)
                .at(20)
                .exits(11, 3)
                .at(21)
                .reaps(11, 10)
                .at(30)
                .prints(10, "last")
                .at(40)
                .exits(10, 0)
                .runEnds();
    }

    /// The same without waiting: who kept the run together reaps both.
    private static Story forgetting() {
        return new Story()
                .run(Map.of())
                .main(10)
                .at(10)
                .fork(11, 10)
                .at(20)
                .exits(11, 3)
                .at(2000)
                .prints(10, "last")
                .at(2040)
                .exits(10, 0)
                .reaps(11, 1)
                .runEnds();
    }

    @Test
    void aRunThatKeepsEverythingSolvesTheExercise() {
        var judgement = judge("processes = 2 and unwaited = 0 and exit.1 = 3", waiting());
        assertThat(judgement.solved()).isTrue();
        assertThat(sentence(judgement)).isEqualTo("kept 2");
    }

    @Test
    void timeThatPassesIsNoWaiting() {
        assertThat(judge("unwaited = 0", forgetting()).solved()).isFalse();
        assertThat(judge("unreaped = 0", forgetting()).solved()).isFalse();
        assertThat(judge("zombies = 0", forgetting()).solved()).isFalse();
        assertThat(judge("lastLine.main > end.1", forgetting()).solved()).isTrue();
        assertThat(judge("lastLine.main > waitedFor.1", forgetting()).solved()).isFalse();
        assertThat(judge("lastLine.main > waitedFor.1", waiting()).solved()).isTrue();
    }

    @Test
    void theSentenceIsTheOneThatFitsTheRunAndHasItsValues() {
        assertThat(sentence(judge("unreaped = 0", forgetting()))).isEqualTo("broken 2 …");
        assertThat(sentence(judge("processes = 2", waiting().fork(12, 10)))).isEqualTo("more: 3");
    }

    @Test
    void whatThereIsNoQueueForIsNone() {
        assertThat(judge("puts = 0 and maxBusy = 0", waiting()).solved()).isTrue();
    }

    @Test
    void theListingIsAskedForItsCalls() {
        assertThat(judge("calls.fork = 1 and calls.sleep = 0", waiting()).solved()).isTrue();
    }

    @Test
    void whatTheRuntimeWaitsForAtTheEndIsNotTheListingsWaiting() {
        var story = new Story().run(Map.of()).main(10).at(10).spawn(11, 10).ready(11);
        story.at(15).and(new Blocked(story.stamp(10, 0), Wait.JOIN, "", 11, -1));
        story.at(20).exits(11, 0).reaps(11, 10);
        story.and(new Unblocked(story.stamp(10, 0), Wait.JOIN)).exits(10, 0).runEnds();
        assertThat(judge("unwaited = 0", story).solved()).isFalse();
        assertThat(judge("unreaped = 0", story).solved()).isTrue();
    }

    @Test
    void aRunThatHangsIsJudgedByWhatItCameToAndSaysWhoWaited() {
        var story = new Story().run(Map.of()).main(10).at(10).fork(11, 10).at(5000);
        story.and(new RunEnding(story.stamp(1, 0))).exits(11, -9).exits(10, -9).runEnds();
        var late = new Outcome.TimedOut(List.of(Text.same("10 waited for 11.")));
        var judgement =
                Judge.of(exercise(1, "processes = 2", "exit.1 = 0"), List.of(trial(story, late)));
        assertThat(judgement.solved()).isFalse();
        assertThat(judgement.trouble().orElseThrow().in(Language.EN))
                .isEqualTo(
                        "It was not done after 5.00 s and was ended by force. 10 waited for 11.");
        assertThat(judgement.rulings())
                .extracting(Ruling::state)
                .containsExactly(Ruling.State.KEPT, Ruling.State.BROKEN);
    }

    @Test
    void whatNeverRanIsNotDecided() {
        var why =
                new Outcome.Failed(
                        Text.same("no"),
                        List.of(new Problem("", "X.java", 7, 1, Text.same("';' expected"))));
        var judgement =
                Judge.of(
                        exercise(1, "processes = 1"),
                        List.of(trial(new Story().run(Map.of()).runEnds(), why)));
        assertThat(judgement.trouble().orElseThrow().in(Language.EN))
                .isEqualTo("Line 7: ';' expected");
        assertThat(judgement.rulings().getFirst().state()).isEqualTo(Ruling.State.OPEN);
    }

    @Test
    void anExceptionIsSaidInOneLineUnlessTheExerciseAsksForTheExitCode() {
        var story = waiting();
        story.and(
                new ProcessFailed(
                        story.stamp(10, 6),
                        "Process MainProcess:\njava.lang.ArithmeticException: / by zero\n    at main"));
        var run = trial(story, new Outcome.Exited(1));
        assertThat(
                        Judge.of(exercise(1, "processes = 2"), List.of(run))
                                .trouble()
                                .orElseThrow()
                                .in(Language.EN))
                .isEqualTo(
                        "An exception that nobody caught ended it in line 6: ArithmeticException: /"
                                + " by zero");
        assertThat(Judge.of(exercise(1, "exit.main = 0"), List.of(run)).trouble()).isEmpty();
    }

    @Test
    void whereOrderIsLuckEveryRunMustKeepIt() {
        var good = trial(waiting(), FINE);
        var bad = trial(forgetting(), FINE);
        var exercise = exercise(2, "unreaped = 0");
        var once = Judge.of(exercise, List.of(good));
        assertThat(once.solved()).isFalse();
        assertThat(once.wantsMore()).isTrue();
        assertThat(Judge.of(exercise, List.of(good, good)).solved()).isTrue();
        var mixed = Judge.of(exercise, List.of(good, bad));
        assertThat(mixed.solved()).isFalse();
        assertThat(mixed.wantsMore()).isFalse();
        assertThat(sentence(mixed)).isEqualTo("broken 2 … (in 1 of 2 runs)");
    }
}
