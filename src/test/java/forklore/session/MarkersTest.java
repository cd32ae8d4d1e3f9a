package forklore.session;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.Story;
import forklore.run.Outcome;

import org.junit.jupiter.api.Test;

class MarkersTest {
    private static final long MS = 1_000_000;
    private static final Story STORY =
            new Story()
                    .at(5)
                    .main(100)
                    .at(20)
                    .prints(100, "hello")
                    .at(40)
                    .fork(101, 100)
                    .at(60)
                    .prints(101, "hi")
                    .at(80)
                    .exits(101, 0);

    private static Desk over() {
        return new Desk()
                .then(new Intent.RunDemo())
                .then(new Intent.EventsArrived(1, STORY.events()))
                .then(new Intent.RunEnded(1, new Outcome.Exited(0)));
    }

    @Test
    void outputIsNoMarkerButStartsAndEndsAre() {
        assertThat(Markers.of(STORY.timeline())).containsExactly(5 * MS, 40 * MS, 80 * MS);
    }

    @Test
    void oneGoesFromMarkerToMarker() {
        var desk = over().then(new Intent.ToStart()).then(new Intent.ToMarker(true));
        assertThat(desk.show().now()).isEqualTo(5 * MS);
        desk.then(new Intent.ToMarker(true));
        assertThat(desk.show().now()).isEqualTo(40 * MS);
        desk.then(new Intent.ToMarker(false));
        assertThat(desk.show().now()).isEqualTo(5 * MS);
    }

    @Test
    void playingHaltsAtAMarkerIfAskedTo() {
        var desk = over().then(new Intent.PauseOnMarkers(true)).then(new Intent.Seek(10 * MS));
        desk.then(new Intent.Tick(0)).then(new Intent.Play()).then(new Intent.Tick(70 * MS));
        assertThat(desk.show().now()).isEqualTo(40 * MS);
        assertThat(desk.show().transport().playing()).isFalse();
        desk.then(new Intent.PauseOnMarkers(false)).then(new Intent.Play());
        desk.then(new Intent.Tick(75 * MS));
        assertThat(desk.show().now()).isEqualTo(45 * MS);
    }
}
