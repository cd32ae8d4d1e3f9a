package forklore.model;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.trace.Wait;

import org.junit.jupiter.api.Test;

class ShareMeasuresTest {
    private static Measure measure(WaitStory story, String name) {
        return Measures.of(story.timeline()).get(name).orElseThrow();
    }

    private static WaitStory twoLocks() {
        return new WaitStory()
                .lock("A")
                .lock("B")
                .fork(11, 12)
                .takes(11, "A")
                .takes(12, "B")
                .passes(1_000)
                .waits(11, Wait.LOCK, "B");
    }

    @Test
    void whoHeldHowLong() {
        var story = twoLocks().gives(12, "B").goesOn(11, Wait.LOCK).takes(11, "B").gives(11, "B");
        assertThat(measure(story, "takes")).isEqualTo(Measure.count(3));
        assertThat(measure(story, "takes.1")).isEqualTo(Measure.count(2));
        assertThat(measure(story, "held.2")).isEqualTo(Measure.seconds(1_020_000_000));
        assertThat(measure(story, "longestHolder")).isEqualTo(new Measure.Words("1"));
        assertThat(measure(story, "circles")).isEqualTo(Measure.count(0));
        assertThat(Measures.of(story.timeline()).get("circle")).isEmpty();
    }

    @Test
    void whoIsOnTheCircle() {
        var story = twoLocks().waits(12, Wait.LOCK, "A");
        assertThat(measure(story, "circles")).isEqualTo(Measure.count(1));
        assertThat(measure(story, "circle")).isEqualTo(new Measure.Words("1, 2"));
        assertThat(measure(story, "waitsFor.1")).isEqualTo(new Measure.Words("2"));
        assertThat(measure(story, "waitsFor.2")).isEqualTo(new Measure.Words("1"));
    }
}
