package forklore.session;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.PoolRun;
import forklore.model.Story;
import forklore.model.Timeline;
import forklore.run.Outcome;
import forklore.trace.Obstacle;
import forklore.trace.RunEvent.RunReplayed;
import forklore.trace.RunEvent.RunStarted;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Runs as documents.
class KeepUpdateTest {
    private static final Outcome ENDED = new Outcome.Exited(0);

    private static Desk ended() {
        var events = new Story().run(Map.of()).main(100).at(10).line(100, 2).at(20).runEnds();
        return new Desk()
                .then(new Intent.RunDemo())
                .then(new Intent.EventsArrived(1, events.events()))
                .then(new Intent.RunEnded(1, ENDED));
    }

    private static OpenedRun opened(String name, String demo, Map<String, String> values, Story s) {
        var begun = new RunStarted(new Story().stamp(1, 0), demo, "java", "Java 25", values);
        var replayed = new RunReplayed(begun.at(), Obstacle.OPENED);
        var events = new java.util.ArrayList<forklore.trace.TraceEvent>(List.of(begun, replayed));
        events.addAll(s.events());
        return new OpenedRun(name, Timeline.EMPTY.append(events), ENDED);
    }

    @Test
    void aRunThatEndedIsKept() {
        var desk = ended();
        assertThat(desk.effects(Effect.KeepRun.class))
                .singleElement()
                .satisfies(
                        kept -> {
                            assertThat(kept.demo()).isEqualTo(desk.session().place().key());
                            assertThat(kept.timeline()).isEqualTo(desk.show().timeline());
                        });
    }

    @Test
    void aMarkIsAHaltOfTheRunAndKeptWithIt() {
        var desk = ended().then(new Intent.Seek(15_000_000)).then(new Intent.MarkMoment(" here "));
        var marks = desk.show().marks();
        assertThat(marks).singleElement().satisfies(it -> assertThat(it.word()).isEqualTo("here"));
        assertThat(desk.effects(Effect.KeepRun.class)).hasSize(2);
        desk.then(new Intent.ToStart()).then(new Intent.ToMarker(true));
        desk.then(new Intent.ToMarker(true));
        assertThat(desk.show().now()).isEqualTo(15_000_000);
        desk.then(new Intent.Unmark(marks.getFirst()));
        assertThat(desk.show().marks()).isEmpty();
        assertThat(desk.show().timeline()).isEqualTo(ended().show().timeline());
    }

    @Test
    void nothingIsMarkedWithoutAWordOrARun() {
        var desk = new Desk().then(new Intent.MarkMoment("x"));
        assertThat(desk.show().timeline().events()).isEmpty();
        desk = ended().then(new Intent.MarkMoment("   "));
        assertThat(desk.show().marks()).isEmpty();
    }

    @Test
    void anUnknownRecordingHasAPageOfItsOwn() {
        var run = opened("mine.jsonl", "elsewhere/x", Map.of(), new Story().at(5).main(100));
        var desk = new Desk().then(new Intent.RecordingsRead(List.of(run)));
        assertThat(desk.session().lesson().map(OpenedRun::isPage)).contains(true);
        assertThat(desk.show().state()).isEqualTo(new RunState.Ended(ENDED));
        assertThat(desk.show().timeline()).isEqualTo(run.timeline());
        assertThat(desk.effects(Effect.KeepRun.class)).isEmpty();
    }

    @Test
    void twoRunsStandOnOneClockWithoutSharingIds() {
        var story = PoolRun.applyAsync("", 2, 4, 1);
        var one = opened("one.jsonl", "elsewhere/x", Map.of(), story);
        var two = opened("two.jsonl", "elsewhere/x", Map.of(), story);
        var desk = new Desk().then(new Intent.RecordingsRead(List.of(one, two)));
        var world = desk.show().timeline().end();
        int each = one.timeline().end().processes().all().size();
        assertThat(world.processes().all()).hasSize(2 * each);
        assertThat(world.processes().in("1")).hasSize(each);
        assertThat(world.processes().in("2"))
                .extracting(process -> process.name())
                .isEqualTo(
                        world.processes().in("1").stream().map(process -> process.name()).toList());
        assertThat(world.pools().byId()).hasSize(2);
        assertThat(world.output()).hasSize(2 * one.timeline().end().output().size());
        var parts = desk.session().staged().orElseThrow().parts();
        assertThat(parts).extracting(part -> part.lane()).containsExactly("1", "2");
    }

    @Test
    void whatIsBeingReadIsKnownUntilItIsRead() {
        var desk = new Desk().then(new Intent.ReadingRecordings("big.jsonl", 0.25));
        assertThat(desk.session().machine().shelf().reading())
                .contains(new Shelf.Reading("big.jsonl", 0.25));
        desk.then(new Intent.RecordingsRead(List.of()));
        assertThat(desk.session().machine().shelf().reading()).isEmpty();
    }
}
