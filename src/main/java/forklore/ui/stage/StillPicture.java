package forklore.ui.stage;

import forklore.picture.Picture;
import forklore.ui.kit.Styles;

import javafx.scene.layout.Pane;

/// One picture, at rest, as large as it is: for a file rather than for the window.
public final class StillPicture extends Pane {
    public StillPicture(Picture picture, Wording wording) {
        Styles.styled(this, "app-root", "still-picture");
        var nodes = new ShapeNodes(this, new ShapeViews(wording, _ -> {}), new Motion(() -> true));
        nodes.show(picture.shapes(), false);
        setMinSize(picture.width(), picture.height());
        setPrefSize(picture.width(), picture.height());
        setMaxSize(picture.width(), picture.height());
    }
}
