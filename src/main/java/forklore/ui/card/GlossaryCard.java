package forklore.ui.card;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Language;
import forklore.lesson.Glossary;
import forklore.session.Intent;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;
import forklore.ui.page.Prose;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Every word of the glossary with its explanation, in the order of the reader's alphabet; what is
/// typed narrows them down.
final class GlossaryCard extends VBox {
    private final Language language;
    private final Messages messages;
    private final Consumer<Intent> go;
    private final List<Glossary.Term> terms;
    private final TextField field = styled(new TextField(), "search-field");
    private final VBox list = styled(new VBox(), "glossary-list");
    private final Label none = styled(new Label(), "empty-state");

    /// @param word what is looked for at first; empty for all words
    /// @param go takes the way to the lesson of a word
    GlossaryCard(
            Messages messages,
            Glossary glossary,
            Language language,
            String word,
            Consumer<Intent> go) {
        this.messages = messages;
        this.language = language;
        this.go = go;
        Collator alphabet = Collator.getInstance(language.locale());
        terms =
                glossary.terms().stream()
                        .sorted(Comparator.comparing(term -> term.word().in(language), alphabet))
                        .toList();
        styled(this, Styles.CARD, "overlay-card", "glossary-card");
        setMaxSize(620, USE_PREF_SIZE);
        field.setId("glossary-word");
        field.setPromptText(messages.text("glossary.prompt"));
        field.setAccessibleText(messages.text("glossary.prompt"));
        field.textProperty().addListener((_, _, now) -> show(now));
        none.setText(messages.text("search.none"));
        var scroll = styled(new ScrollPane(list), "glossary-scroll");
        scroll.setFitToWidth(true);
        Label title = styled(new Label(messages.text("keys.glossary")), "overlay-title");
        getChildren().addAll(title, field, scroll);
        field.setText(word);
        show(word);
    }

    TextField field() {
        return field;
    }

    private void show(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        list.getChildren()
                .setAll(
                        terms.stream()
                                .filter(term -> fits(term, wanted))
                                .sorted(Comparator.comparing(term -> !begins(term, wanted)))
                                .map(this::row)
                                .toList());
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(none);
        }
    }

    private static boolean begins(Glossary.Term term, String wanted) {
        return term.word().words().values().stream()
                .anyMatch(word -> word.toLowerCase(Locale.ROOT).startsWith(wanted));
    }

    /// In any language: who knows the word in one may look for it in another.
    private boolean fits(Glossary.Term term, String wanted) {
        return term.word().words().values().stream()
                        .anyMatch(word -> word.toLowerCase(Locale.ROOT).contains(wanted))
                || term.explanation().in(language).toLowerCase(Locale.ROOT).contains(wanted);
    }

    private VBox row(Glossary.Term term) {
        Label word = styled(new Label(term.word().in(language)), "glossary-word");
        String others = others(term);
        Label other = styled(new Label(others), "glossary-other");
        Styles.show(other, !others.isEmpty());
        var head = styled(new HBox(word, other), "glossary-head");
        if (!term.lesson().isEmpty()) {
            Hyperlink lesson = styled(new Hyperlink(), "prose-link", "glossary-lesson");
            lesson.setText(messages.text("term.lesson", term.lesson().replaceAll("\\D", "")));
            lesson.setOnAction(_ -> go.accept(new Intent.OpenLesson(term.lesson())));
            head.getChildren().add(lesson);
        }
        return styled(
                new VBox(head, new Prose(term.explanation().in(language), this::open)),
                "glossary-row");
    }

    private void open(String lesson) {
        go.accept(new Intent.OpenLesson(lesson));
    }

    /// What it is called in the other languages, where it is called otherwise.
    private String others(Glossary.Term term) {
        String own = term.word().in(language);
        return String.join(
                " · ",
                Language.all().stream()
                        .map(term.word()::in)
                        .filter(word -> !word.equals(own))
                        .distinct()
                        .toList());
    }
}
