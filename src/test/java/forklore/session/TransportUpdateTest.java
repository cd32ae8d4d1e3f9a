package forklore.session;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.Story;
import forklore.run.Outcome;

import org.junit.jupiter.api.Test;

class TransportUpdateTest {
    private static final long MS = 1_000_000;

    private static final Story STORY =
            new Story().main(100).at(100).prints(100, "a").at(200).prints(100, "b");

    private static Desk running() {
        return new Desk()
                .then(new Intent.Tick(5000 * MS))
                .then(new Intent.RunDemo())
                .then(new Intent.Tick(6000 * MS))
                .then(new Intent.EventsArrived(1, STORY.events()));
    }

    private static Desk over() {
        return running().then(new Intent.RunEnded(1, new Outcome.Exited(0)));
    }

    private static int lines(Desk desk) {
        return desk.show().world().output().size();
    }

    @Test
    void liveTimeGoesOnBetweenEvents() {
        var desk = running().then(new Intent.Tick(6050 * MS));
        assertThat(desk.show().now()).isEqualTo(250 * MS);
    }

    @Test
    void timeNeverGoesBackWhenTheClockIsUnderstoodBetter() {
        var desk = running().then(new Intent.Tick(6900 * MS));
        assertThat(desk.show().now()).isEqualTo(1100 * MS);
        desk.then(new Intent.EventsArrived(1, new Story().at(300).prints(100, "c").events()));
        assertThat(desk.show().now()).isEqualTo(1100 * MS);
    }

    @Test
    void whenARunIsOverItsClockStandsAtTheLastEvent() {
        var desk = running().then(new Intent.Tick(6050 * MS));
        desk.then(new Intent.RunEnded(1, new Outcome.Exited(0))).then(new Intent.Tick(9000 * MS));
        assertThat(desk.show().now()).isEqualTo(200 * MS);
    }

    @Test
    void seekingShowsThatMomentWhileTheRunGoesOn() {
        var desk = running().then(new Intent.Seek(150 * MS));
        assertThat(lines(desk)).isEqualTo(1);
        desk.then(new Intent.EventsArrived(1, new Story().at(300).prints(100, "c").events()));
        assertThat(lines(desk)).isEqualTo(1);
        desk.then(new Intent.GoLive());
        assertThat(lines(desk)).isEqualTo(3);
        assertThat(desk.show().transport().live()).isTrue();
    }

    @Test
    void stepsGoFromEventToEventAndStopAtTheEnds() {
        var desk = over().then(new Intent.StepBack());
        assertThat(desk.show().now()).isEqualTo(100 * MS);
        desk.then(new Intent.StepBack());
        assertThat(desk.show().now()).isZero();
        desk.then(new Intent.StepBack()).then(new Intent.StepForward());
        assertThat(desk.show().now()).isEqualTo(100 * MS);
        desk.then(new Intent.StepForward()).then(new Intent.StepForward());
        assertThat(desk.show().now()).isEqualTo(200 * MS);
    }

    @Test
    void playingARunThatIsOverBeginsAgainAndHaltsAtItsEnd() {
        var desk = over().then(new Intent.Tick(7000 * MS)).then(new Intent.Play());
        assertThat(desk.show().now()).isZero();
        desk.then(new Intent.Tick(7150 * MS));
        assertThat(desk.show().now()).isEqualTo(150 * MS);
        assertThat(lines(desk)).isEqualTo(1);
        desk.then(new Intent.Tick(7900 * MS));
        assertThat(desk.show().now()).isEqualTo(200 * MS);
        assertThat(desk.show().transport().playing()).isFalse();
        assertThat(lines(desk)).isEqualTo(2);
    }

    @Test
    void speedStretchesTime() {
        var desk =
                over().then(new Intent.SetSpeed(0.25))
                        .then(new Intent.Tick(7000 * MS))
                        .then(new Intent.Play())
                        .then(new Intent.Tick(7100 * MS));
        assertThat(desk.show().now()).isEqualTo(25 * MS);
    }

    @Test
    void playingIntoTheEndOfALivingRunGoesOnLive() {
        var desk = running().then(new Intent.Seek(190 * MS)).then(new Intent.Play());
        desk.then(new Intent.Tick(6100 * MS));
        assertThat(desk.show().transport().live()).isTrue();
    }

    @Test
    void pausingALiveRunHoldsTheMoment() {
        var desk = running().then(new Intent.Pause()).then(new Intent.Tick(9000 * MS));
        assertThat(desk.show().now()).isEqualTo(200 * MS);
        assertThat(desk.show().transport().live()).isFalse();
    }
}
