package forklore.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ZoomPaneTest {
    @Test
    void upToTheUsualSizeNothingGrows() {
        assertThat(ZoomPane.growth(1280, 720)).isEqualTo(1);
        assertThat(ZoomPane.growth(1440, 900)).isEqualTo(1);
        assertThat(ZoomPane.growth(2560, 700)).isEqualTo(1);
    }

    @Test
    void aProjectorsPictureIsAQuarterLargerAndNothingIsMoreThanThat() {
        assertThat(ZoomPane.growth(1920, 1080)).isEqualTo(1.25);
        assertThat(ZoomPane.growth(3840, 2160)).isEqualTo(1.25);
    }
}
