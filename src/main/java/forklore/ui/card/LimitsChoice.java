package forklore.ui.card;

import static forklore.ui.kit.Styles.styled;

import forklore.run.LimitChoice;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Segmented;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import java.util.function.Consumer;
import java.util.function.Function;

/// What a run may take of the machine before it is ended, and what is kept of it: a row for each
/// limit.
final class LimitsChoice extends GridPane {
    private static final int[] PROCESSES = {16, 64, 256, 1024};
    private static final int[] MEMORY = {10, 25, 50, 75};
    private static final int[] OUTPUT = {16, 64, 256, 1024};
    private static final int[] SECONDS = {0, 120, 600, 3600};
    private static final int[] RECORDING = {8, 32, 128, 512};
    private static final int MINUTE = 60;
    private static final int GIB = 1024;

    private final Messages messages;
    private final Consumer<Intent> send;
    private final Segmented<Integer> processes;
    private final Segmented<Integer> memory;
    private final Segmented<Integer> output;
    private final Segmented<Integer> seconds;
    private final Segmented<Integer> recording;
    private LimitChoice chosen = LimitChoice.USUAL;

    LimitsChoice(Messages messages, Consumer<Intent> send) {
        this.messages = messages;
        this.send = send;
        styled(this, "limits");
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(names);
        processes = row("processes", PROCESSES, n -> fixed("" + n), n -> chosen.withProcesses(n));
        memory = row("memory", MEMORY, n -> fixed(n + " %"), n -> chosen.withMemory(n));
        output = row("output", OUTPUT, n -> fixed(size(n)), n -> chosen.withOutput(n));
        seconds = row("time", SECONDS, this::time, n -> chosen.withSeconds(n));
        recording = row("recording", RECORDING, n -> fixed(size(n)), n -> chosen.withRecording(n));
    }

    void render(Session session) {
        chosen = session.kept().choices().limits();
        processes.show(chosen.processes());
        memory.show(chosen.memory());
        output.show(chosen.output());
        seconds.show(chosen.seconds());
        recording.show(chosen.recording());
    }

    private Segmented<Integer> row(
            String name,
            int[] values,
            Function<Integer, ObservableValue<String>> words,
            Function<Integer, LimitChoice> change) {
        Label label = styled(new Label(), "limit-name");
        label.textProperty().bind(messages.bind("settings.limit." + name));
        var choice =
                new Segmented<Integer>(
                        "pills-row",
                        next -> send.accept(new Intent.ChooseLimits(change.apply(next))));
        choice.setId("limit-" + name);
        for (int value : values) {
            choice.add(value, words.apply(value));
        }
        label.setLabelFor(choice);
        addRow(getRowCount(), label, choice);
        return choice;
    }

    private static ObservableValue<String> fixed(String text) {
        return new SimpleStringProperty(text);
    }

    private static String size(int mib) {
        return mib < GIB ? mib + " MB" : mib / GIB + " GB";
    }

    private ObservableValue<String> time(int limit) {
        return limit == 0 ? messages.bind("settings.limit.own") : fixed(limit / MINUTE + " min");
    }
}
