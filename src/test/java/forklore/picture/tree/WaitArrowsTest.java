package forklore.picture.tree;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.WaitStory;
import forklore.picture.Frame;
import forklore.picture.Measured;
import forklore.picture.Picture;
import forklore.picture.Rect;
import forklore.trace.Wait;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitArrowsTest {
    private static Picture circle(double width, double height) {
        var world =
                new WaitStory()
                        .lock("A")
                        .lock("B")
                        .fork(11, 12)
                        .takes(11, "A")
                        .takes(12, "B")
                        .waits(11, Wait.LOCK, "B")
                        .waits(12, Wait.LOCK, "A")
                        .world();
        return new TreeStage()
                .picture(world, "", new Frame(width, height, world.t(), Measured.TEXT));
    }

    private static Rect arrow(Picture picture, int from, int to) {
        return picture.shape("waits::" + from + ":" + to).orElseThrow().at();
    }

    /// However close the two boxes are, and however low the room: a picture that is too high would
    /// have to be scrolled.
    @ParameterizedTest
    @CsvSource({"240, 140", "240, 220", "290, 150", "420, 220", "700, 220"})
    void anArrowToANeighbourCanBeSeen(double width, double height) {
        var picture = circle(width, height);
        var there = arrow(picture, 11, 12);
        var back = arrow(picture, 12, 11);
        assertThat(Math.max(there.width(), there.height())).isGreaterThanOrEqualTo(22);
        assertThat(Math.max(back.width(), back.height())).isGreaterThanOrEqualTo(22);
        assertThat(there).isNotEqualTo(back);
        assertThat(picture.width()).isLessThanOrEqualTo(width);
        assertThat(picture.height()).isLessThanOrEqualTo(height);
    }
}
