package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import java.util.List;

class ScreensTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1440, 900);
    private static final Rectangle2D PROJECTOR = new Rectangle2D(1440, 0, 1280, 720);

    @Test
    void theRoomGetsTheOtherScreen() {
        var screens = Screens.of(List.of(LAPTOP, PROJECTOR));
        assertThat(screens).isEqualTo(new Screens(PROJECTOR, LAPTOP));
        assertThat(screens.two()).isTrue();
    }

    @Test
    void whereThereIsOneScreenBothAreOnIt() {
        var screens = Screens.of(List.of(LAPTOP));
        assertThat(screens).isEqualTo(new Screens(LAPTOP, LAPTOP));
        assertThat(screens.two()).isFalse();
    }
}
