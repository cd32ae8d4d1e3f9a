package forklore.ui.lesson;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Demo;
import forklore.lesson.Lesson;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The demos of a lesson: which one, its question, its listings.
final class DemosSection implements Section {
    private final VBox box = styled(new VBox(), "demos");
    private final Map<String, Button> tabs = new LinkedHashMap<>();
    private final List<String> demos;
    private final FlowPane row;
    private final VBox work;
    private final PredictionSection prediction;
    private final ListingSection listing;

    DemosSection(Lesson lesson, List<String> demos, PageContext context) {
        this.demos = List.copyOf(demos);
        prediction = new PredictionSection(context);
        listing = new ListingSection(context);
        row = tabs(lesson, demos, context);
        box.getChildren().add(row);
        work = styled(new VBox(prediction.node(), listing.node()), "demos");
        box.getChildren().add(work);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Optional<Node> listing() {
        return work.isVisible() ? Optional.of(listing.node()) : Optional.empty();
    }

    @Override
    public void render(Session session, RunFacts facts) {
        tabs.forEach(
                (id, tab) ->
                        tab.pseudoClassStateChanged(
                                Styles.CHOSEN, id.equals(session.place().demo())));
        boolean here = demos.contains(session.place().demo());
        Styles.show(work, here);
        // A single tab only leads back here.
        Styles.show(row, demos.size() > 1 || !here);
        if (here) {
            prediction.render(session, facts);
            listing.render(session, facts);
        }
    }

    private FlowPane tabs(Lesson lesson, List<String> demos, PageContext context) {
        FlowPane row = styled(new FlowPane(), "demo-tabs");
        row.setMinWidth(0);
        for (String id : demos) {
            lesson.demo(id).ifPresent(demo -> row.getChildren().add(tab(demo, context)));
        }
        return row;
    }

    private Button tab(Demo demo, PageContext context) {
        Button tab = styled(new Button(demo.title().in(context.language())), "pill", "demo-tab");
        tab.setMnemonicParsing(false);
        tab.setOnAction(_ -> context.send().accept(new Intent.ChooseDemo(demo.id())));
        tabs.put(demo.id(), tab);
        return tab;
    }
}
