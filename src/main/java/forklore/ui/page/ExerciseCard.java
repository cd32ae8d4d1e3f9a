package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Language;
import forklore.lesson.Exercise;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.session.Solved;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;

/// An exercise on the page: what it asks for, and while it is the one in view everything to do it
/// with.
final class ExerciseCard implements Section {
    private static final int LEVELS = 3;

    private final Exercise exercise;
    private final String key;
    private final PageContext context;
    private final Messages messages;
    private final Label solved = styled(new Label(), "exercise-solved");
    private final Button begin = styled(new Button(), "plain-button", "small-button");
    private final VBox box;
    private Optional<ExerciseWork> work = Optional.empty();
    private boolean here;
    private @Nullable Drawn drawn;

    /// What was drawn last.
    private record Drawn(Session session, RunFacts facts) {}

    /// @param lesson the lesson's id
    ExerciseCard(String lesson, Exercise exercise, PageContext context) {
        this.exercise = exercise;
        this.context = context;
        key = lesson + "/" + exercise.id();
        messages = context.messages();
        Language language = context.language();
        Label title = styled(new Label(exercise.title().in(language)), "exercise-title");
        title.setWrapText(true);
        begin.setText(messages.text("exercise.begin"));
        begin.setId("begin-" + exercise.id());
        begin.setAccessibleText(
                messages.text("exercise.begin.named", exercise.title().in(language)));
        begin.setOnAction(_ -> context.send().accept(new Intent.ChooseDemo(exercise.id())));
        begin.setMinWidth(Region.USE_PREF_SIZE);
        var task =
                styled(new Prose(exercise.task().in(language), context.links()), "exercise-task");
        box = styled(new VBox(head(), title, task, begin), "exercise");
        box.setId("exercise-" + exercise.id());
    }

    private HBox head() {
        String kind = messages.text("exercise.kind." + exercise.kind().word());
        Label name = styled(new Label(messages.text("exercise.kicker", kind)), "exercise-kind");
        String filled = "●".repeat(exercise.level());
        Label level =
                styled(new Label(filled + "○".repeat(LEVELS - exercise.level())), "exercise-level");
        level.setAccessibleText(messages.text("exercise.level", exercise.level(), LEVELS));
        level.setTooltip(
                new javafx.scene.control.Tooltip(
                        messages.text("exercise.level", exercise.level(), LEVELS)));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        solved.setGraphic(Icons.RIGHT.node());
        return styled(new HBox(name, level, gap, solved), "exercise-head");
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Optional<Node> listing() {
        return here ? work.map(ExerciseWork::listing) : Optional.empty();
    }

    @Override
    public Optional<Node> happened() {
        return here ? work.map(ExerciseWork::judgement) : Optional.empty();
    }

    @Override
    public Optional<Node> chosen() {
        return here ? Optional.of(box) : Optional.empty();
    }

    @Override
    public void render(Session session, RunFacts facts) {
        drawn = new Drawn(session, facts);
        var solution = session.deeds().solved().of(key);
        solution.ifPresent(found -> solved.setText(solved(found)));
        Styles.show(solved, solution.isPresent());
        boolean now = session.place().key().equals(key);
        if (now != here) {
            here = now;
            box.pseudoClassStateChanged(Styles.CHOSEN, here);
            Styles.show(begin, !here);
            work.ifPresent(it -> Styles.show(it.node(), here));
            if (here && work.isEmpty()) {
                // The listing costs most, so it has a frame to itself.
                context.work().next(this::addWork);
            }
        }
        if (here) {
            work.ifPresent(it -> it.render(session, facts));
        }
    }

    private void addWork() {
        if (work.isPresent()) {
            return;
        }
        var added = new ExerciseWork(exercise, context);
        work = Optional.of(added);
        if (drawn != null) {
            added.render(drawn.session, drawn.facts);
        }
        Styles.show(added.node(), here);
        box.getChildren().add(added.node());
    }

    private String solved(Solved.Solution solution) {
        var date =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(context.language().locale());
        return messages.text("exercise.solved", date.format(solution.day()));
    }
}
