package forklore.session;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.Story;
import forklore.run.Outcome;

import org.junit.jupiter.api.Test;

import java.util.List;

class ComparisonTest {
    private static Comparison comparison(Desk desk) {
        return desk.session().work().trial().comparison().orElseThrow();
    }

    private static Desk oneRun(Desk desk, int first, int second) {
        long run = desk.show().run();
        var story = new Story().at(1).main(100).at(2).fork(101, 100).at(3).fork(102, 100);
        story.at(10).prints(first, "a").at(20).prints(second, "b");
        return desk.then(new Intent.EventsArrived(run, story.events()))
                .then(new Intent.RunEnded(run, new Outcome.Exited(0)));
    }

    @Test
    void theDemoRunsFiveTimesAndEqualOrdersStandTogether() {
        var desk = new Desk().then(new Intent.CompareOrders());
        for (int i = 0; i < Comparison.RUNS; i++) {
            assertThat(comparison(desk).going()).isTrue();
            oneRun(desk, i == 1 ? 102 : 101, i == 1 ? 101 : 102);
        }
        assertThat(desk.effects(Effect.StartRun.class)).hasSize(Comparison.RUNS);
        assertThat(comparison(desk).going()).isFalse();
        assertThat(comparison(desk).groups())
                .extracting(Comparison.Group::runs)
                .containsExactly(List.of(1, 3, 4, 5), List.of(2));
    }

    @Test
    void aRunThatIsStoppedEndsTheSeries() {
        var desk = oneRun(new Desk().then(new Intent.CompareOrders()), 101, 102);
        desk.then(new Intent.StopRun())
                .then(new Intent.RunEnded(desk.show().run(), new Outcome.Stopped()));
        assertThat(comparison(desk).going()).isFalse();
        assertThat(comparison(desk).orders()).hasSize(1);
        assertThat(desk.effects(Effect.StartRun.class)).hasSize(2);
    }

    @Test
    void aDemoThatIsLeftIsComparedNoMore() {
        var desk = new Desk().then(new Intent.CompareOrders());
        desk.then(new Intent.ChooseDemo("apply-async")).then(new Intent.ChooseDemo("apply"));
        assertThat(comparison(desk).going()).isFalse();
    }

    @Test
    void anOrdinaryRunPutsTheComparisonAway() {
        var desk = new Desk().then(new Intent.CompareOrders()).then(new Intent.RunDemo());
        assertThat(desk.session().work().trial().comparison()).isEmpty();
    }
}
