package forklore.ui.card;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Language;
import forklore.session.Gym;
import forklore.ui.card.CourseIndex.Hit;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Searches the whole course while one types; Enter or a click goes there.
final class SearchCard extends VBox {
    private static final int MOST = 12;
    private static final double ROW = 46;

    private final TextField field = styled(new TextField(), "search-field");
    private final ListView<Hit> hits = styled(new ListView<>(), "search-hits");
    private final Consumer<Hit> go;

    /// @param go takes the place that was chosen
    SearchCard(Messages messages, CourseIndex index, Language language, Consumer<Hit> go) {
        this.go = go;
        styled(this, Styles.CARD, "overlay-card");
        setMaxSize(560, USE_PREF_SIZE);
        field.setPromptText(messages.text("search.prompt"));
        field.setAccessibleText(messages.text("shell.search"));
        field.textProperty().addListener((_, _, words) -> show(index.find(words, MOST)));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        hits.setFixedCellSize(ROW);
        hits.setFocusTraversable(false);
        hits.setCellFactory(_ -> new HitCell(language, field::getText));
        hits.setOnMouseClicked(_ -> choose());
        Label none = new Label(messages.text("search.none"));
        none.getStyleClass().add("empty-state");
        hits.setPlaceholder(none);
        getChildren().addAll(field, hits);
        show(List.of());
    }

    TextField field() {
        return field;
    }

    private void show(List<Hit> found) {
        hits.getItems().setAll(found);
        hits.getSelectionModel().selectFirst();
        double rows = Math.clamp(found.size(), 2, 7);
        hits.setPrefHeight(rows * ROW + 4);
        Styles.show(hits, !field.getText().isBlank());
    }

    private void key(KeyEvent event) {
        var selection = hits.getSelectionModel();
        if (event.getCode() == KeyCode.DOWN) {
            selection.selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            selection.selectPrevious();
        } else if (event.getCode() == KeyCode.ENTER) {
            choose();
        } else {
            return;
        }
        hits.scrollTo(Math.max(0, selection.getSelectedIndex()));
        event.consume();
    }

    private void choose() {
        Hit hit = hits.getSelectionModel().getSelectedItem();
        if (hit != null) {
            go.accept(hit);
        }
    }

    private static final class HitCell extends ListCell<Hit> {
        private final Language language;
        private final Supplier<String> words;
        private final Label number = styled(new Label(), Styles.MONO, "lesson-number");
        private final Label title = styled(new Label(), "hit-title");
        private final HBox excerpt = styled(new HBox(), "hit-excerpt");
        private final HBox row = styled(new HBox(number, new VBox(title, excerpt)), "hit-row");

        private HitCell(Language language, Supplier<String> words) {
            this.language = language;
            this.words = words;
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            setGraphic(empty || hit == null ? null : row);
            if (hit != null) {
                switch (hit.place()) {
                    case CourseIndex.Place.Page page -> {
                        number.setText(
                                Gym.isPage(page.lesson())
                                        ? "··"
                                        : "%02d".formatted(page.lesson().number()));
                        title.setText(page.lesson().title().in(language));
                    }
                    case CourseIndex.Place.Word word -> {
                        number.setText("Aa");
                        title.setText(word.term().word().in(language));
                    }
                }
                excerpt.getChildren().setAll(marked(hit.excerpt()));
                setAccessibleText(title.getText() + ": " + hit.excerpt());
            }
        }

        /// The excerpt with what was searched for set off, in one line; where that is too long, its
        /// end is left out.
        private List<Label> marked(String text) {
            String wanted = words.get().strip().toLowerCase(Locale.ROOT);
            var pieces = new ArrayList<Label>();
            int from = 0;
            int at = wanted.isEmpty() ? -1 : text.toLowerCase(Locale.ROOT).indexOf(wanted);
            while (at >= 0) {
                pieces.add(piece(text.substring(from, at)));
                from = at + wanted.length();
                pieces.add(styled(piece(text.substring(at, from)), "hit-match"));
                at = text.toLowerCase(Locale.ROOT).indexOf(wanted, from);
            }
            pieces.forEach(piece -> piece.setMinWidth(USE_PREF_SIZE));
            pieces.add(piece(text.substring(from)));
            return pieces;
        }

        private static Label piece(String text) {
            return styled(new Label(text), "hit-word");
        }
    }
}
