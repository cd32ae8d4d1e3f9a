package forklore.ui.hall;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.TourStep;
import forklore.lesson.View;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.session.Talk;
import forklore.ui.kit.Messages;
import forklore.ui.page.ListingBoard;
import forklore.ui.page.PageView;
import forklore.ui.page.SaveDialog;
import forklore.ui.scene.Presented;
import forklore.ui.scene.StageBody;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What a step brings into view, one thing or two beside each other; without a tour the stage.
final class Boards extends HBox {
    /// The smaller of two things beside each other, as a part of the width.
    private static final double LESSER = 0.42;

    private static final List<View> STAGE = List.of(View.SCENE, View.OUTPUT);

    private final StageBody stage;
    private final ListingBoard listing = new ListingBoard();
    private final PageView page;
    private final QuestionBoard question;
    private List<Region> shown = List.of();

    Boards(Messages messages, Consumer<Intent> send) {
        styled(this, "boards");
        stage = new StageBody(messages, send);
        page = new PageView(messages, _ -> {}, SaveDialog.NONE, send);
        page.present();
        question = new QuestionBoard(messages);
        setMinHeight(0);
    }

    void render(Session session) {
        boolean revealed =
                session.hall()
                        .talk()
                        .filter(talk -> talk.phase() == Talk.Phase.REVEALED)
                        .isPresent();
        if (revealed || Talk.asking(session)) {
            show(List.of(question));
            question.render(session, revealed);
            return;
        }
        List<View> views = Talk.current(session).map(TourStep::views).orElse(STAGE);
        stage.present(presented(views));
        show(nodes(views));
        draw(views, session);
    }

    private void draw(List<View> views, Session session) {
        for (View view : views) {
            switch (view) {
                case PAGE -> turn(session);
                case LISTING -> listing.render(session);
                case SCENE, OUTPUT, TIMELINE -> stage.render(session);
            }
        }
    }

    private void turn(Session session) {
        page.render(session);
        var language = session.look().language();
        Talk.current(session).map(step -> step.section().in(language)).ifPresent(page::turnTo);
    }

    /// What is drawn together is one node: pictures above, what is written or when below.
    private List<Region> nodes(List<View> views) {
        var nodes = new ArrayList<Region>();
        for (View view : views) {
            Region node =
                    switch (view) {
                        case PAGE -> page;
                        case LISTING -> listing;
                        case SCENE, OUTPUT, TIMELINE -> stage;
                    };
            if (!nodes.contains(node)) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    private static Presented presented(List<View> views) {
        return new Presented(
                true,
                views.contains(View.SCENE),
                views.contains(View.OUTPUT),
                views.contains(View.TIMELINE));
    }

    private void show(List<Region> next) {
        if (next.equals(shown)) {
            return;
        }
        shown = List.copyOf(next);
        getChildren().setAll(next);
        for (Region node : next) {
            boolean lesser = next.size() > 1 && node.equals(next.getLast());
            HBox.setHgrow(node, Priority.ALWAYS);
            node.setMinWidth(0);
            node.maxWidthProperty().unbind();
            node.prefWidthProperty().unbind();
            if (next.size() > 1) {
                node.prefWidthProperty()
                        .bind(widthProperty().multiply(lesser ? LESSER : 1 - LESSER));
            } else {
                node.setPrefWidth(Region.USE_COMPUTED_SIZE);
            }
        }
    }

    /// Whether everything is there.
    boolean isSettled() {
        return !shown.contains(page) || page.isWhole();
    }
}
