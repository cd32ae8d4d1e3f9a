package forklore.picture.tale;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.Story;
import forklore.picture.Shape;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.ParentChanged;
import forklore.trace.ProcessEvent.SignalSent;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.QueueEvent.QueueFull;
import forklore.trace.TaskCall;
import forklore.trace.Wait;

import org.junit.jupiter.api.Test;

class NarratorTest {
    private static final long SOON = 50_000_000;
    private static final Arg MAIN = new Arg.Pid(100, 0);
    private static final Arg CHILD = new Arg.Pid(101, 1);

    private static Phrase told(Story story) {
        var timeline = story.timeline();
        return Narrator.tell(timeline, timeline.duration() + SOON).orElseThrow().phrase();
    }

    @Test
    void aWorkerThatGoesOnAtOnceIsToldOfInOneSentence() {
        var story =
                new Story()
                        .main(100)
                        .pool(100, "p", 1)
                        .worker(101, 100, "p", 0)
                        .submits(100, "p", 5, TaskCall.APPLY_ASYNC)
                        .submits(100, "p", 7, TaskCall.APPLY_ASYNC)
                        .at(10)
                        .takes(101, "p", 5, 0)
                        .at(620)
                        .finishes(101, "p", 5, 0)
                        .at(621)
                        .takes(101, "p", 7, 0)
                        .prints(101, "task 7 starts");
        assertThat(told(story))
                .isEqualTo(
                        new Phrase(
                                "narrator.task.finishedAndTook",
                                CHILD,
                                new Arg.Whole(5),
                                new Arg.Seconds(0.61),
                                new Arg.Whole(7)));
    }

    @Test
    void aTaskOfApplyIsWaitedForByItsCaller() {
        var story =
                new Story()
                        .main(100)
                        .submits(100, "p", 0, TaskCall.APPLY)
                        .at(1)
                        .takes(101, "p", 0, 0);
        assertThat(told(story).key()).isEqualTo("narrator.task.took.caller");
    }

    @Test
    void aTaskThatThrowsIsToldWithTheFirstLineOfItsReason() {
        var story = new Story().main(100).fails(101, "p", 3, 0, "ValueError: no\n  at line 3");
        assertThat(told(story).args()).contains(new Arg.Plain("ValueError: no"));
    }

    @Test
    void aLostTaskIsTold() {
        var story = new Story().main(100).takes(101, "p", 3, 0).at(5).loses(101, "p", 3, 0);
        assertThat(told(story).key()).isEqualTo("narrator.task.lost");
    }

    @Test
    void aForkIsToldFromBothSides() {
        var story = new Story().main(100).at(1).fork(101, 100);
        assertThat(told(story)).isEqualTo(new Phrase("narrator.started.fork", CHILD, MAIN));
        story.at(2).forkReturns(100, 101);
        assertThat(told(story)).isEqualTo(new Phrase("narrator.fork.parent", MAIN, CHILD));
        story.at(3).forkReturns(101, 0);
        assertThat(told(story)).isEqualTo(new Phrase("narrator.fork.child", CHILD));
    }

    @Test
    void aZombieIsToldWhenItsParentLetsItWait() {
        var story = new Story().main(100).fork(101, 100).at(5).exits(101, 0);
        assertThat(told(story)).isEqualTo(new Phrase("narrator.ended.zombie", CHILD, MAIN));
        story.at(500).reaps(101, 100);
        assertThat(told(story)).isEqualTo(new Phrase("narrator.reaped", CHILD, MAIN));
    }

    @Test
    void aChildThatIsWaitedForAtOnceJustEnds() {
        var story = new Story().main(100).fork(101, 100).at(5).exits(101, 0).reaps(101, 100);
        assertThat(told(story)).isEqualTo(new Phrase("narrator.ended.well", CHILD));
    }

    @Test
    void anOrphansNewParentIsTold() {
        var story = new Story().main(100).fork(101, 100).at(5).exits(100, 0);
        story.and(new ParentChanged(story.stamp(101, 0), 1));
        assertThat(told(story))
                .isEqualTo(new Phrase("narrator.orphan", CHILD, new Arg.Pid(1, Shape.NOBODY)));
    }

    @Test
    void aSignalAndItsEffectAreTold() {
        var story = new Story().main(100).fork(101, 100).at(5);
        story.and(new SignalSent(story.stamp(100, 0), 101, 15));
        assertThat(told(story))
                .isEqualTo(new Phrase("narrator.signal", MAIN, CHILD, new Arg.Code("SIGTERM")));
        story.at(6).exits(101, -15);
        assertThat(told(story))
                .isEqualTo(new Phrase("narrator.ended.signal", CHILD, new Arg.Code("SIGTERM")));
    }

    @Test
    void aWaitWithATimeoutSaysHowLong() {
        var story = new Story().main(100);
        story.and(new Blocked(story.stamp(100, 0), Wait.PUT, "q", 0, 3_000_000_000L));
        assertThat(told(story))
                .isEqualTo(
                        new Phrase(
                                "narrator.waits.timeout",
                                new Arg.Inner(new Phrase("narrator.waits.put", MAIN)),
                                new Arg.Seconds(3)));
        story.at(3000).and(new QueueFull(story.stamp(100, 0), "q", 3, 3));
        assertThat(told(story)).isEqualTo(new Phrase("narrator.queue.full", MAIN));
    }

    @Test
    void aWaitThatNobodyCouldSeeIsNotTold() {
        var story = new Story().main(100).at(5);
        story.and(new Blocked(story.stamp(100, 0), Wait.PUT, "q", 0, -1)).at(6);
        story.and(new Unblocked(story.stamp(100, 0), Wait.PUT));
        assertThat(told(story).key()).isEqualTo("narrator.started.main");
    }

    @Test
    void aSleepDoesNotPushAsideWhatWasJustTold() {
        var story = new Story().main(100).at(5).fork(101, 100).at(6);
        story.and(new Blocked(story.stamp(100, 0), Wait.SLEEP, "", 0, 9_000_000_000L));
        assertThat(told(story).key()).isEqualTo("narrator.started.fork");
        var later = Narrator.tell(story.timeline(), 3_000_000_000L).orElseThrow();
        assertThat(later.phrase()).isEqualTo(new Phrase("narrator.waits.sleep", MAIN));
    }

    @Test
    void outputAndLinesSpeakForThemselves() {
        var story = new Story().main(100).at(5).prints(100, "hello").line(100, 7);
        assertThat(told(story).key()).isEqualTo("narrator.started.main");
    }

    @Test
    void beforeAnythingHappenedNothingIsTold() {
        assertThat(Narrator.tell(new Story().at(5).main(100).timeline(), 0)).isEmpty();
    }
}
