package forklore.ui.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import javafx.scene.shape.Circle;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polygon;

import org.junit.jupiter.api.Test;

class SvgPathTest {
    @Test
    void numbersAreAsShortAsTheyCanBe() {
        assertThat(SvgPath.number(3)).isEqualTo("3");
        assertThat(SvgPath.number(3.10)).isEqualTo("3.1");
        assertThat(SvgPath.number(0.666)).isEqualTo("0.67");
        assertThat(SvgPath.number(100)).isEqualTo("100");
    }

    @Test
    void outlinesBeginWhereTheyMoveTo() {
        assertThat(SvgPath.of(new Path(new MoveTo(1, 2), new LineTo(3, 4.5))))
                .isEqualTo("M 1 2  L 3 4.5 ");
        assertThat(SvgPath.of(new Polygon(0, 0, 4, 0, 2, 3))).isEqualTo("M 0 0 L 4 0 L 2 3 Z");
        assertThat(SvgPath.of(new Circle(5, 6, 2)))
                .isEqualTo("M 3 6 a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z");
    }

    @Test
    void aShapeThatNoPictureHasIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SvgPath.of(new Ellipse(1, 2)))
                .withMessageContaining("Ellipse");
    }
}
