package forklore.ui.card;

import forklore.ui.kit.Messages;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.util.Optional;
import java.util.function.Supplier;

/// Asks the user for a file or a folder, with the desktop's own dialogs.
public final class Choosers {
    private final Messages messages;
    private final Supplier<@Nullable Window> over;

    /// @param over the window that waits meanwhile
    public Choosers(Messages messages, Supplier<@Nullable Window> over) {
        this.messages = messages;
        this.over = over;
    }

    /// A folder with lessons; empty where the user thought better of it.
    Optional<String> lessons() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(messages.text("settings.lessons.choose"));
        return path(chooser.showDialog(over.get()));
    }

    /// An executable of Python.
    Optional<String> python() {
        var chooser = new FileChooser();
        chooser.setTitle(messages.text("settings.python.choose"));
        return path(chooser.showOpenDialog(over.get()));
    }

    /// A program of the learner's own.
    Optional<String> program() {
        var chooser = new FileChooser();
        chooser.setTitle(messages.text("shell.open"));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                messages.text("shell.open.kinds"), "*.java", "*.py"));
        return path(chooser.showOpenDialog(over.get()));
    }

    private static Optional<String> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::getAbsolutePath);
    }
}
