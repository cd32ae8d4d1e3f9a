package forklore.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.ground.Languages;
import forklore.ground.Text;
import forklore.trace.Happening;
import forklore.trace.Happening.Plain;
import forklore.trace.Moment;
import forklore.trace.MomentWatch;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.QueueEvent.QueueGot;
import forklore.trace.QueueEvent.QueuePut;
import forklore.trace.Role;
import forklore.trace.StartMethod;
import forklore.trace.TaskCall;
import forklore.trace.TraceEvent;
import forklore.trace.Wait;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

class HaltsTest {
    private static Moment moment(Happening what, int nth) {
        return new Moment(what, nth, "", OptionalInt.empty());
    }

    private static Moment by(int who, Happening what) {
        return new Moment(what, 1, "", OptionalInt.of(who));
    }

    /// Two lanes with a pool each, the right one ahead of the left one.
    private static Timeline race() {
        var left = new Story("apply").at(0).main(10).at(1).worker(11, 10, "p", 0).at(5);
        left.submits(10, "p", 0, TaskCall.APPLY).takes(11, "p", 0, 0);
        left.at(9).finishes(11, "p", 0, 0).at(12).takes(11, "p", 1, 0);
        var right = new Story("apply-async").at(0).main(20).at(2).worker(21, 20, "q", 0);
        right.at(3).takes(21, "q", 0, 0).at(6).takes(21, "q", 1, 0).at(20).exits(21, 0);
        var run = new Story().at(0).run(Map.of()).and(left).and(right).at(30).runEnds();
        return run.timeline();
    }

    private static long ms(Timeline timeline, Moment moment) {
        return Halts.time(timeline, moment).orElse(-1_000_000) / 1_000_000;
    }

    @Test
    void theThirdTaskTakenIsTheThirdInTime() {
        assertThat(ms(race(), moment(Plain.TASK_STARTED, 1))).isEqualTo(3);
        assertThat(ms(race(), moment(Plain.TASK_STARTED, 3))).isEqualTo(6);
        assertThat(ms(race(), moment(Plain.TASK_STARTED, 4))).isEqualTo(12);
        assertThat(Halts.find(race(), moment(Plain.TASK_STARTED, 5))).isEmpty();
    }

    @Test
    void aLaneCountsForItself() {
        var second = new Moment(Plain.TASK_STARTED, 2, "apply", OptionalInt.empty());
        assertThat(ms(race(), second)).isEqualTo(12);
    }

    @Test
    void whatCameBeforeIsNotFoundAfter() {
        var moment = moment(Plain.TASK_STARTED, 1);
        int index = Halts.find(race(), moment).orElseThrow();
        assertThat(Halts.find(race(), moment, index - 1)).hasValue(index);
        assertThat(Halts.find(race(), moment, index)).isEmpty();
    }

    @Test
    void aMomentComesOnce() {
        var watch = new MomentWatch(moment(Plain.TASK_STARTED, 2));
        var brought = race().events().stream().filter(watch::admit).toList();
        assertThat(brought).hasSize(1);
        assertThat(watch.hasCome()).isTrue();
    }

    @Test
    void theRunsEndIsAMoment() {
        assertThat(ms(race(), Moment.END)).isEqualTo(30);
        assertThat(Moment.END.isEnd()).isTrue();
        assertThat(moment(Plain.FORK, 1).isEnd()).isFalse();
    }

    @Test
    void helpersAndTheFirstProcessAreNoneThatTheProgramStarts() {
        var run = new Story().run(Map.of()).main(10).at(1);
        run.and(
                new ProcessStarted(
                        run.stamp(90, 0), 10, "", StartMethod.SPAWN, Role.HELPER, "", -1));
        run.at(2).fork(11, 10).at(3).fork(12, 11).at(4).exits(90, 0).at(5).exits(12, 0);
        run.at(6).exits(10, 0).at(7).exits(11, 0).runEnds();
        assertThat(ms(run.timeline(), moment(Plain.PROCESS_STARTED, 1))).isEqualTo(2);
        assertThat(ms(run.timeline(), moment(Plain.PROCESS_STARTED, 2))).isEqualTo(3);
        assertThat(ms(run.timeline(), moment(Plain.PROCESS_STARTED, 3))).isEqualTo(-1);
        assertThat(ms(run.timeline(), moment(Plain.PROCESS_EXITED, 1))).isEqualTo(5);
        assertThat(ms(run.timeline(), moment(Plain.PROCESS_EXITED, 2))).isEqualTo(7);
        assertThat(ms(run.timeline(), by(0, Plain.PROCESS_EXITED))).isEqualTo(6);
        assertThat(ms(run.timeline(), by(2, Plain.PROCESS_EXITED))).isEqualTo(5);
    }

    @Test
    void aForkIsThereWhenItHasReturnedInTheChild() {
        var run = new Story().run(Map.of()).main(10).at(1).forkReturns(10, 11).at(2).fork(11, 10);
        run.at(3).forkReturns(11, 0);
        assertThat(ms(run.timeline(), moment(Plain.FORK, 1))).isEqualTo(3);
    }

    @Test
    void aQueueIsFullWhenThePlacesAreTaken() {
        var run = new Story().run(Map.of()).main(10);
        for (int i = 1; i <= 2; i++) {
            run.at(i).and(new QueuePut(run.stamp(10, 3), "q", i, 2, "x"));
        }
        run.at(3).and(new QueueGot(run.stamp(10, 4), "q", 1, 2, "x"));
        run.at(4).and(new QueueGot(run.stamp(10, 4), "q", 0, 2, "x"));
        assertThat(ms(run.timeline(), moment(Plain.QUEUE_FULL, 1))).isEqualTo(2);
        assertThat(ms(run.timeline(), moment(Plain.QUEUE_EMPTY, 1))).isEqualTo(4);
    }

    @Test
    void aQueueWithoutABoundIsNeverFull() {
        var run = new Story().run(Map.of()).main(10);
        run.at(1).and(new QueuePut(run.stamp(10, 3), "q", 4, 0, "x"));
        assertThat(Halts.find(run.timeline(), moment(Plain.QUEUE_FULL, 1))).isEmpty();
    }

    @Test
    void aProcessThatWaitsStandsThere() {
        var run = new Story().run(Map.of()).main(10).at(1);
        run.and(new Blocked(run.stamp(10, 3), Wait.SLEEP, "", 0, 5)).at(2);
        run.and(new Blocked(run.stamp(10, 3), Wait.GET, "q", 0, -1));
        run.at(3).and(new Blocked(run.stamp(10, 3), Wait.GET, "q", 0, 8));
        var whichever = new Happening.Waits(Wait.GET, false);
        assertThat(ms(run.timeline(), moment(whichever, 1))).isEqualTo(2);
        var limited = new Happening.Waits(Wait.GET, true);
        assertThat(ms(run.timeline(), moment(limited, 1))).isEqualTo(3);
    }

    @Test
    void aLineIsKnownByItsWordsInEveryLanguage() {
        var words = new Text(Map.of(Language.EN, "enough", Languages.ZH, "够了"));
        var run = new Story().run(Map.of()).main(10).at(1).prints(10, "task 1");
        run.at(2).prints(10, "---- 够了 ----").at(3).prints(10, "---- enough ----");
        assertThat(ms(run.timeline(), moment(new Happening.Prints(words), 1))).isEqualTo(2);
        assertThat(ms(run.timeline(), moment(new Happening.Prints(words), 2))).isEqualTo(3);
    }

    @Test
    void aLineOfTheListingHasANumberInEachEngine() {
        var run = new Story().run(Map.of()).main(10).at(1).line(10, 4).at(2).line(10, 9);
        var line = new Happening.Stands(Map.of("java", 9, "python", 4));
        assertThat(ms(run.timeline(), moment(line, 1))).isEqualTo(2);
    }

    @Test
    void aVariableIsThereWithItsValue() {
        var run = new Story().run(Map.of()).main(10).fork(11, 10).at(1).sets(10, "num", "0");
        run.at(2).sets(11, "num", "1").at(3).sets(10, "num", "1");
        var one = new Happening.Becomes("num", "1");
        assertThat(ms(run.timeline(), by(0, one))).isEqualTo(3);
        assertThat(ms(run.timeline(), by(1, one))).isEqualTo(2);
    }

    @Test
    void everyHappeningHasAWordOfItsOwn() {
        for (var plain : Plain.values()) {
            assertThat(Plain.of(plain.word())).hasValue(plain);
        }
    }

    @Test
    void realRunsHaveTheirMoments() throws IOException {
        Map<String, Moment> moments =
                Map.of(
                        "two-forks-four", moment(Plain.FORK, 3),
                        "orphan", moment(Plain.PARENT_CHANGED, 1),
                        "killed-worker", moment(Plain.TASK_LOST, 1),
                        "bounded-queue", moment(Plain.FULL_RAISED, 2),
                        "side-by-side", moment(Plain.TASK_STARTED, 20));
        assertThat(moments.keySet()).containsExactlyInAnyOrderElementsOf(Recorded.NAMES);
        for (var one : moments.entrySet()) {
            var timeline = Recorded.run(one.getKey());
            int index = Halts.find(timeline, one.getValue()).orElseThrow();
            List<TraceEvent> upTo = List.copyOf(timeline.events().subList(0, index));
            assertThat(Halts.find(Timeline.EMPTY.append(upTo), one.getValue())).isEmpty();
        }
    }
}
