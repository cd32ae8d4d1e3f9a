package forklore.ui;

import static forklore.ui.kit.Styles.styled;

import forklore.ui.kit.Styles;

import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Course, page and stage side by side, with grips between them. What does not fit at all is for
/// whoever shows it to scroll.
final class Columns extends Region {
    private static final double GRIP = 7;
    private static final double LEAST_HEIGHT = 600;

    private final Region course;
    private final Region page;
    private final Region stage;
    private final Region left = styled(new Region(), "column-grip");
    private final Region right = styled(new Region(), "column-grip");
    private ColumnWidths.Wanted wanted = ColumnWidths.Wanted.NOTHING;
    private boolean folded;

    Columns(Region course, Region page, Region stage) {
        this.course = course;
        this.page = page;
        this.stage = stage;
        styled(this, "columns");
        getChildren().addAll(course, page, stage, left, right);
        left.setCursor(Cursor.H_RESIZE);
        right.setCursor(Cursor.H_RESIZE);
        left.setOnMouseDragged(this::dragCourse);
        right.setOnMouseDragged(this::dragPage);
        left.setOnMouseClicked(event -> reset(event, new ColumnWidths.Wanted(0, wanted.page())));
        right.setOnMouseClicked(event -> reset(event, new ColumnWidths.Wanted(wanted.course(), 0)));
    }

    /// Shows or hides the page.
    void fold(boolean next) {
        folded = next;
        Styles.show(page, !next);
        Styles.show(right, !next);
        requestLayout();
    }

    private void dragCourse(MouseEvent event) {
        double x = sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
        want(new ColumnWidths.Wanted(Math.max(1, x), wanted.page()));
    }

    private void dragPage(MouseEvent event) {
        double x = sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
        want(new ColumnWidths.Wanted(wanted.course(), Math.max(1, x - course.getWidth())));
    }

    /// A double click brings the usual width back.
    private void reset(MouseEvent event, ColumnWidths.Wanted usual) {
        if (event.getClickCount() == 2) {
            want(usual);
        }
    }

    private void want(ColumnWidths.Wanted next) {
        wanted = next;
        requestLayout();
    }

    @Override
    protected double computeMinWidth(double height) {
        return ColumnWidths.least(folded);
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST_HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        var widths = ColumnWidths.of(getWidth(), wanted, folded);
        double height = getHeight();
        double pageLeft = Math.rint(widths.course());
        double stageLeft = Math.rint(widths.course() + widths.page());
        course.resizeRelocate(0, 0, pageLeft, height);
        page.resizeRelocate(pageLeft, 0, stageLeft - pageLeft, height);
        stage.resizeRelocate(stageLeft, 0, Math.max(0, getWidth() - stageLeft), height);
        left.resizeRelocate(pageLeft - GRIP / 2, 0, GRIP, height);
        right.resizeRelocate(stageLeft - GRIP / 2, 0, GRIP, height);
    }
}
