package forklore.ui.card;

import forklore.ui.kit.Messages;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.util.List;
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

    /// Programs of the learner's own, or recordings; none where the user thought better of it.
    List<String> files() {
        var chooser = new FileChooser();
        chooser.setTitle(messages.text("shell.open"));
        chooser.getExtensionFilters()
                .addAll(
                        kinds("shell.open.all", "*.java", "*.py", "*.jsonl"),
                        kinds("shell.open.kinds", "*.java", "*.py"),
                        kinds("recording.kind", "*.jsonl"));
        List<File> files = chooser.showOpenMultipleDialog(over.get());
        return files == null ? List.of() : files.stream().map(File::getAbsolutePath).toList();
    }

    /// Where to save a recording.
    Optional<String> recording(String name) {
        var chooser = new FileChooser();
        chooser.setTitle(messages.text("keys.save"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(kinds("recording.kind", "*.jsonl"));
        return path(chooser.showSaveDialog(over.get()));
    }

    /// Where to save a listing.
    public Optional<String> listing(String name) {
        var chooser = new FileChooser();
        chooser.setTitle(messages.text("listing.save.title"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(kinds("shell.open.kinds", "*.java", "*.py"));
        return path(chooser.showSaveDialog(over.get()));
    }

    /// Where to save what was done.
    Optional<String> progress(String name) {
        var chooser = new FileChooser();
        chooser.setTitle(messages.text("progress.save"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters().add(kinds("progress.kind", "*.json"));
        return path(chooser.showSaveDialog(over.get()));
    }

    private FileChooser.ExtensionFilter kinds(String key, String... patterns) {
        return new FileChooser.ExtensionFilter(messages.text(key), patterns);
    }

    private static Optional<String> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::getAbsolutePath);
    }
}
