package forklore.session;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.Story;
import forklore.run.Outcome;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The timeline's window of time.
class TimelineViewTest {
    private static final long SECOND = 1_000_000_000;

    /// A run of ten seconds that is over.
    private static Desk desk() {
        var events = new Story().main(100).at(4000).line(100, 2).at(10_000).exits(100, 0).events();
        return new Desk()
                .then(new Intent.RunDemo())
                .then(new Intent.EventsArrived(1, events))
                .then(new Intent.RunEnded(1, new Outcome.Exited(0)));
    }

    private static TimeView view(Desk desk) {
        return desk.show().transport().view();
    }

    @Test
    void itOpensOnTheWholeRunAndStaysOpenForTheNext() {
        var desk = desk().then(new Intent.ShowTimeline(true));
        assertThat(view(desk).open()).isTrue();
        assertThat(view(desk).whole()).isTrue();
        desk.then(new Intent.LookAt(SECOND, 2 * SECOND)).then(new Intent.RunDemo());
        assertThat(view(desk).open()).isTrue();
        assertThat(view(desk).whole()).isTrue();
    }

    @Test
    void itLooksAtNothingOutsideTheRun() {
        var desk = desk().then(new Intent.LookAt(9 * SECOND, 12 * SECOND));
        assertThat(view(desk).from()).isEqualTo(7 * SECOND);
        assertThat(view(desk).to()).isEqualTo(10 * SECOND);
        desk.then(new Intent.LookAt(-SECOND, SECOND));
        assertThat(view(desk).from()).isZero();
        assertThat(view(desk).to()).isEqualTo(2 * SECOND);
        desk.then(new Intent.LookAt(-SECOND, 20 * SECOND));
        assertThat(view(desk).whole()).isTrue();
    }

    @Test
    void itCanBeZoomedToMicroseconds() {
        var desk = desk().then(new Intent.LookAt(SECOND, SECOND + 10));
        assertThat(view(desk).to() - view(desk).from()).isEqualTo(TimeView.SHORTEST);
    }

    @Test
    void aStepBringsTheMomentIntoView() {
        var desk = desk().then(new Intent.ToStart()).then(new Intent.LookAt(0, SECOND));
        desk.then(new Intent.StepForward());
        assertThat(desk.show().now()).isEqualTo(4 * SECOND);
        assertThat(view(desk).from()).isLessThan(4 * SECOND);
        assertThat(view(desk).to()).isGreaterThan(4 * SECOND);
        assertThat(view(desk).to() - view(desk).from()).isEqualTo(SECOND);
    }

    @Test
    void groupsAreOpenedAndClosedAndForgottenWithTheRun() {
        var desk = desk().then(new Intent.OpenGroup("a", true));
        desk.then(new Intent.OpenGroup("b", true)).then(new Intent.OpenGroup("a", false));
        assertThat(List.copyOf(view(desk).opened())).containsExactly("b");
        desk.then(new Intent.RunDemo());
        assertThat(view(desk).opened()).isEmpty();
    }
}
