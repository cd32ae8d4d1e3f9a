package forklore.ui;

import forklore.session.Intent;
import forklore.ui.card.Overlays;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;

/// Opens what is dropped onto the window: recordings, or a program of the learner's own.
final class Drops {
    private final Consumer<Intent> send;

    Drops(Consumer<Intent> send) {
        this.send = send;
    }

    void on(Node window) {
        window.addEventHandler(DragEvent.DRAG_OVER, this::over);
        window.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        var paths = files.stream().map(File::getAbsolutePath).toList();
        var opening = Overlays.opening(paths);
        opening.ifPresent(send);
        event.setDropCompleted(opening.isPresent());
        event.consume();
    }
}
