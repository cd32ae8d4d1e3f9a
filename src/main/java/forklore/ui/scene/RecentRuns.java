package forklore.ui.scene;

import static forklore.ui.kit.Styles.styled;

import forklore.session.Intent;
import forklore.session.KeptRun;
import forklore.session.Session;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;

import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// The kept runs of the demo in view: to open one, or two beside each other.
final class RecentRuns extends MenuButton {
    private final Messages messages;
    private final Consumer<Intent> send;
    private @Nullable List<KeptRun> shown;
    private String language = "";

    RecentRuns(Messages messages, Consumer<Intent> send) {
        this.messages = messages;
        this.send = send;
        setGraphic(Icons.RECENT.node());
        styled(this, "output-filter");
        setMinWidth(USE_PREF_SIZE);
        messages.explain(this, "timeline.recent");
        setOnShowing(_ -> send.accept(new Intent.LookForRuns()));
        fill(List.of());
    }

    void render(Session session) {
        var runs = session.machine().shelf().of(session.place().key());
        String now = messages.locale().toLanguageTag();
        if (!runs.equals(shown) || !now.equals(language)) {
            shown = runs;
            language = now;
            fill(runs);
        }
    }

    private void fill(List<KeptRun> runs) {
        var items = new ArrayList<MenuItem>();
        if (runs.isEmpty()) {
            var none = new MenuItem(messages.text("timeline.recent.none"));
            none.setDisable(true);
            items.add(none);
        }
        runs.forEach(run -> items.add(item(run, path -> List.of(path))));
        if (runs.size() > 1) {
            String newest = runs.getFirst().path();
            var beside = new Menu(messages.text("timeline.recent.beside"));
            runs.subList(1, runs.size())
                    .forEach(
                            run -> beside.getItems().add(item(run, path -> List.of(path, newest))));
            items.add(new SeparatorMenuItem());
            items.add(beside);
        }
        getItems().setAll(items);
    }

    private MenuItem item(KeptRun run, Function<String, List<String>> paths) {
        var format =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                        .withLocale(messages.locale())
                        .withZone(ZoneId.systemDefault());
        var item = new MenuItem(format.format(Instant.ofEpochMilli(run.ended())));
        item.setOnAction(_ -> send.accept(new Intent.OpenRecordings(paths.apply(run.path()))));
        return item;
    }
}
