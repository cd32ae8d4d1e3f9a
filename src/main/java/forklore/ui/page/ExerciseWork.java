package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Exercise;
import forklore.session.Exercises;
import forklore.session.Help;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.ui.kit.Glyph;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The exercise that is being done: its listing, Run, what was judged, hints, the way to the
/// solution.
final class ExerciseWork {
    private final Messages messages;
    private final ListingSection listing;
    private final JudgementView judgement;
    private final HintsView hints;
    private final Button run = styled(new Button("", Glyph.PLAY.node(12)), "run-button");
    private final Button hint = styled(new Button("", Icons.HINT.node()), "plain-button");
    private final Button solution = styled(new Button("", Icons.SOLUTION.node()), "plain-button");
    private final Button take = styled(new Button("", Icons.TAKE.node()), "plain-button");
    private final VBox ask;
    private final VBox box;
    private final Exercise exercise;
    private boolean open;

    ExerciseWork(Exercise exercise, PageContext context) {
        this.exercise = exercise;
        messages = context.messages();
        listing = new ListingSection(context, ListingSection.CARD);
        judgement = new JudgementView(context);
        hints = new HintsView(context);
        run.setId("run-exercise");
        hint.setId("hint");
        solution.setId("solution");
        take.setId("take-solution");
        listing.onCompare(this::compared);
        run.setOnAction(_ -> context.send().accept(new Intent.RunDemo()));
        hint.setOnAction(_ -> context.send().accept(new Intent.GiveHint()));
        solution.setOnAction(_ -> solution());
        take.setText(messages.text("solution.take"));
        take.setOnAction(
                _ -> {
                    listing.compare(Beside.NOTHING);
                    context.send().accept(new Intent.TakeSolution());
                });
        ask = ask(context);
        var row = styled(new FlowPane(run, hint, solution, take), "exercise-row");
        row.setMinWidth(0);
        box = styled(new VBox(listing.node(), row, ask, hints, judgement), "exercise-work");
    }

    private VBox ask(PageContext context) {
        Label words = styled(new Label(messages.text("solution.ask")), "ask-words");
        words.setWrapText(true);
        Button yes =
                styled(new Button(messages.text("solution.yes")), "plain-button", "small-button");
        Button no = styled(new Button(messages.text("solution.no")), "ghost-button");
        yes.setId("solution-yes");
        yes.setOnAction(
                _ -> {
                    context.send().accept(new Intent.OpenSolution());
                    listing.compare(Beside.SOLUTION);
                });
        no.setOnAction(
                _ -> {
                    close();
                    solution.requestFocus();
                });
        var asking = styled(new VBox(words, styled(new FlowPane(yes, no), "exercise-row")), "ask");
        Styles.show(asking, false);
        return asking;
    }

    private void close() {
        Styles.show(ask, false);
    }

    private void solution() {
        if (open) {
            listing.compare(listing.beside() == Beside.SOLUTION ? Beside.NOTHING : Beside.SOLUTION);
        } else {
            Styles.show(ask, true);
            ask.lookup("#solution-yes").requestFocus();
        }
    }

    Node node() {
        return box;
    }

    Node listing() {
        return listing.node();
    }

    Node judgement() {
        return judgement;
    }

    void render(Session session, RunFacts facts) {
        listing.render(session, facts);
        judgement.render(session);
        hints.render(session);
        Help help = Exercises.help(session);
        boolean ran = session.work().judged().isPresent();
        run.setText(messages.text(ran ? "run.again" : "run.run"));
        int all = exercise.hints().size();
        hint.setText(
                help.hints() < all
                        ? messages.text("hint.next", help.hints() + 1, all)
                        : messages.text("hint.all"));
        hint.setDisable(help.hints() >= all);
        open = Exercises.solution(session).isPresent();
        compared();
        if (open) {
            close();
        }
    }

    private void compared() {
        boolean seen = listing.beside() == Beside.SOLUTION;
        solution.setText(messages.text(seen ? "solution.hide" : "solution.show"));
        Styles.show(take, seen);
    }
}
