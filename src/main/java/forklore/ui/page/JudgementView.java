package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Language;
import forklore.judge.Judgement;
import forklore.judge.Ruling;
import forklore.session.Exercises;
import forklore.session.Judged;
import forklore.session.Session;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the runs of an exercise were judged: a verdict, and below it each condition with the run's
/// own values.
final class JudgementView extends VBox {
    private static final PseudoClass SOLVED = PseudoClass.getPseudoClass("solved");
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final PageContext context;
    private final Messages messages;
    private final Label verdict = styled(new Label(), "judgement-verdict");
    private final Label note = styled(new Label(), "judgement-note");
    private final VBox rows = styled(new VBox(), "rulings");
    private @Nullable Told shown;

    /// What is shown.
    private record Told(Optional<Judged> judged, boolean stale, boolean running, int wanted) {}

    JudgementView(PageContext context) {
        this.context = context;
        messages = context.messages();
        styled(this, "judgement");
        setId("judgement");
        verdict.setWrapText(true);
        note.setWrapText(true);
        for (Label label : List.of(verdict, note)) {
            label.setMinHeight(USE_PREF_SIZE);
        }
        getChildren().addAll(verdict, note, rows);
        setFocusTraversable(true);
    }

    void render(Session session) {
        var judged = session.work().judged();
        boolean running = session.show().state().active();
        boolean stale =
                !running && judged.isPresent() && !Exercises.isOfThisVersion(session, judged.get());
        int wanted = session.exercise().map(exercise -> exercise.runs()).orElse(1);
        var next = new Told(judged, stale, running, wanted);
        if (!next.equals(shown)) {
            shown = next;
            tell(next);
        }
    }

    private void tell(Told told) {
        var judgement = told.judged().flatMap(Judged::judgement);
        boolean solved = judgement.filter(Judgement::solved).isPresent();
        pseudoClassStateChanged(SOLVED, solved && !told.stale());
        pseudoClassStateChanged(STALE, told.stale());
        verdict.setText(verdict(told, judgement));
        verdict.setGraphic(solved && !told.stale() ? Icons.RIGHT.node() : null);
        note.setText(note(told, judgement));
        Styles.show(note, !note.getText().isEmpty());
        pseudoClassStateChanged(QUIET, judgement.isEmpty());
        var rulings = decided(judgement);
        rows.getChildren().setAll(rulings.stream().map(this::row).toList());
        Styles.show(rows, !rulings.isEmpty());
        setAccessibleText(spoken(rulings));
    }

    /// Nothing where none was: once is enough to say so.
    private static List<Ruling> decided(Optional<Judgement> judgement) {
        return judgement.map(Judgement::rulings).stream()
                .filter(all -> all.stream().anyMatch(it -> it.state() != Ruling.State.OPEN))
                .findFirst()
                .orElse(List.of());
    }

    private String verdict(Told told, Optional<Judgement> judgement) {
        if (told.running()) {
            int run = told.judged().map(Judged::runs).orElse(0) + 1;
            return told.wanted() > 1
                    ? messages.text("judgement.running.of", run, told.wanted())
                    : messages.text("judgement.running");
        }
        if (judgement.isEmpty()) {
            return messages.text("judgement.waiting");
        }
        return verdict(judgement.get());
    }

    private String verdict(Judgement judgement) {
        if (decided(Optional.of(judgement)).isEmpty()) {
            return messages.text("judgement.none");
        }
        int all = judgement.rulings().size();
        long kept =
                judgement.rulings().stream()
                        .filter(ruling -> ruling.state() == Ruling.State.KEPT)
                        .count();
        if (judgement.solved()) {
            return judgement.wanted() > 1
                    ? messages.text("judgement.solved.of", judgement.runs())
                    : messages.text("judgement.solved");
        }
        return messages.text("judgement.open", kept, all);
    }

    private String note(Told told, Optional<Judgement> judgement) {
        if (told.stale()) {
            return messages.text("judgement.stale");
        }
        Language language = context.language();
        return judgement
                .flatMap(Judgement::trouble)
                .map(trouble -> trouble.in(language))
                .orElse(
                        told.wanted() > 1 && judgement.isEmpty() && !told.running()
                                ? messages.text("judgement.several", told.wanted())
                                : "");
    }

    private HBox row(Ruling ruling) {
        String state = ruling.state().name().toLowerCase(java.util.Locale.ROOT);
        var sign = styled(new StackPane(), "ruling-sign");
        switch (ruling.state()) {
            case KEPT -> sign.getChildren().add(Icons.RIGHT.node());
            case BROKEN -> sign.getChildren().add(Icons.WRONG.node());
            case OPEN -> sign.getChildren().add(new Label("?"));
        }
        var words = Prose.line(ruling.sentence().in(context.language()), context.links());
        HBox.setHgrow(words, Priority.ALWAYS);
        return styled(new HBox(sign, words), "ruling", "ruling-" + state);
    }

    private String spoken(List<Ruling> rulings) {
        var lines = new ArrayList<String>();
        lines.add(verdict.getText());
        lines.add(note.getText());
        rulings.forEach(it -> lines.add(messages.text(key(it.state()), plain(it))));
        lines.removeIf(String::isEmpty);
        return String.join("\n", lines);
    }

    private String plain(Ruling ruling) {
        return ruling.sentence().in(context.language()).replaceAll("[`*]", "");
    }

    private static String key(Ruling.State state) {
        return switch (state) {
            case KEPT -> "ruling.kept";
            case BROKEN -> "ruling.broken";
            case OPEN -> "ruling.open";
        };
    }
}
