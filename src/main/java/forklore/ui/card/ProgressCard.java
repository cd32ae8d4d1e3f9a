package forklore.ui.card;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Language;
import forklore.lesson.Lesson;
import forklore.lesson.Quiz;
import forklore.session.Hard;
import forklore.session.Intent;
import forklore.session.OwnProgram;
import forklore.session.Review;
import forklore.session.Session;
import forklore.session.Tally;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;
import forklore.ui.page.Prose;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Consumer;

/// What was done in each lesson, what is due, what was hard; and the file to hand in.
final class ProgressCard extends VBox {
    private final Messages messages;
    private final Session session;
    private final Language language;
    private final Consumer<Intent> go;
    private Node first = this;
    private final TextField name = styled(new TextField(), "name-field");

    /// @param go takes the way to a lesson
    /// @param save asks where to save what was done, under the name given
    ProgressCard(Messages messages, Session session, Consumer<Intent> go, Consumer<String> save) {
        this.messages = messages;
        this.session = session;
        this.language = session.look().language();
        this.go = go;
        styled(this, Styles.CARD, "overlay-card", "progress-card");
        setMaxSize(680, USE_PREF_SIZE);
        Label title = styled(new Label(messages.text("keys.progress")), "overlay-title");
        var parts = styled(new VBox(lessons(), due(), hard()), "progress-parts");
        var scroll = styled(new ScrollPane(parts), "glossary-scroll");
        scroll.setFitToWidth(true);
        getChildren().addAll(title, scroll, handIn(save));
    }

    /// What gets the keyboard.
    Node first() {
        return first;
    }

    private GridPane lessons() {
        GridPane grid = styled(new GridPane(), "progress-grid");
        int column = 0;
        for (String key : List.of("lesson", "goals", "demos", "exercises", "quizzes")) {
            Label head =
                    styled(new Label(messages.text("progress.column." + key)), "settings-label");
            grid.add(head, column++, 0);
        }
        int row = 1;
        for (Lesson lesson : session.course().lessons()) {
            if (!OwnProgram.isOwn(lesson) && !lesson.pages().isEmpty()) {
                row(grid, row++, lesson);
            }
        }
        return grid;
    }

    private void row(GridPane grid, int row, Lesson lesson) {
        Hyperlink title = styled(new Hyperlink(), "prose-link");
        title.setText(named(lesson));
        title.setOnAction(_ -> go.accept(new Intent.OpenLesson(lesson.id())));
        if (row == 1) {
            first = title;
        }
        GridPane.setHgrow(title, Priority.ALWAYS);
        grid.add(title, 0, row);
        var tally = Tally.of(session, lesson);
        int column = 1;
        for (var part : List.of(tally.goals(), tally.demos(), tally.exercises(), tally.quizzes())) {
            grid.add(share(part), column++, row);
        }
    }

    private Label share(Tally.Part part) {
        Label label =
                styled(
                        new Label(
                                part.all() == 0
                                        ? "–"
                                        : messages.text("picture.of", part.done(), part.all())),
                        Styles.MONO,
                        "progress-share");
        label.pseudoClassStateChanged(Styles.CHOSEN, part.all() > 0 && part.done() == part.all());
        return label;
    }

    private VBox due() {
        var due =
                Review.due(session, session.machine().today()).stream()
                        .filter(question -> question.today().isEmpty())
                        .toList();
        var box = part("progress.due", due.isEmpty() ? "progress.due.none" : "progress.due.some");
        due.stream()
                .limit(Hard.MOST)
                .map(question -> question(question.lesson(), question.quiz(), ""))
                .forEach(box.getChildren()::add);
        return box;
    }

    private VBox hard() {
        var hard = Hard.of(session);
        var box =
                part("progress.hard", hard.isEmpty() ? "progress.hard.none" : "progress.hard.some");
        hard.stream()
                .map(
                        one ->
                                question(
                                        one.lesson(),
                                        one.quiz(),
                                        messages.text("progress.wrong", one.wrong())))
                .forEach(box.getChildren()::add);
        return box;
    }

    private VBox part(String title, String words) {
        Label note = styled(new Label(messages.text(words)), "settings-note");
        note.setWrapText(true);
        return styled(
                new VBox(styled(new Label(messages.text(title)), "settings-label"), note),
                "settings-row");
    }

    private Node question(Lesson lesson, Quiz quiz, String note) {
        String number = "%02d".formatted(lesson.number());
        Hyperlink where = styled(new Hyperlink(number), "prose-link", Styles.MONO);
        where.setAccessibleText(named(lesson));
        where.setMinWidth(USE_PREF_SIZE);
        where.setOnAction(_ -> go.accept(new Intent.OpenLesson(lesson.id())));
        var words = Prose.line(quiz.question().in(language), _ -> {});
        HBox.setHgrow(words, Priority.ALWAYS);
        Label count = styled(new Label(note), "settings-trouble");
        count.setMinWidth(USE_PREF_SIZE);
        return styled(new HBox(where, words, count), "progress-question");
    }

    private String named(Lesson lesson) {
        return "%02d  %s".formatted(lesson.number(), lesson.shortTitle().in(language));
    }

    private VBox handIn(Consumer<String> save) {
        name.setId("progress-name");
        name.setPromptText(messages.text("progress.name"));
        name.setAccessibleText(messages.text("progress.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        Button button = styled(new Button(messages.text("progress.save")), "plain-button");
        button.setId("progress-save");
        button.setMinWidth(USE_PREF_SIZE);
        button.disableProperty()
                .bind(name.textProperty().map(text -> text.strip().isEmpty()).orElse(true));
        button.setOnAction(_ -> save.accept(name.getText().strip()));
        name.setOnAction(_ -> button.fire());
        Label note = styled(new Label(messages.text("progress.save.note")), "progress-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return styled(
                new VBox(styled(new HBox(name, button), "progress-hand-in"), note), "settings-row");
    }
}
