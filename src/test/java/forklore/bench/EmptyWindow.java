package forklore.bench;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The least that JavaFX can show: a window with a line of text. Others are measured beside it.
public final class EmptyWindow {
    private EmptyWindow() {}

    public static void main(String[] arguments) {
        Platform.startup(
                () -> {
                    var stage = new Stage();
                    stage.setScene(new Scene(new StackPane(new Label("Hello")), 1440, 900));
                    stage.show();
                });
    }
}
