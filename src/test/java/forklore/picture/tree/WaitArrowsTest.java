package forklore.picture.tree;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.WaitStory;
import forklore.picture.Frame;
import forklore.picture.Measured;
import forklore.picture.Picture;
import forklore.picture.Rect;
import forklore.trace.Wait;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaitArrowsTest {
    private static final double HEIGHT = 220;

    private static Picture circle(double width) {
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
                .picture(world, "", new Frame(width, HEIGHT, world.t(), Measured.TEXT));
    }

    private static Rect arrow(Picture picture, int from, int to) {
        return picture.shape("waits::" + from + ":" + to).orElseThrow().at();
    }

    /// However close the two boxes are.
    @ParameterizedTest
    @ValueSource(doubles = {240, 290, 420, 700})
    void anArrowToANeighbourCanBeSeen(double width) {
        var picture = circle(width);
        var there = arrow(picture, 11, 12);
        var back = arrow(picture, 12, 11);
        assertThat(Math.max(there.width(), there.height())).isGreaterThanOrEqualTo(22);
        assertThat(Math.max(back.width(), back.height())).isGreaterThanOrEqualTo(22);
        assertThat(there).isNotEqualTo(back);
        assertThat(picture.width()).isLessThanOrEqualTo(width);
    }
}
