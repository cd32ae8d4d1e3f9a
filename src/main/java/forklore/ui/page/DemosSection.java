package forklore.ui.page;

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

import org.jspecify.annotations.Nullable;

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
    private final PageContext context;
    private Optional<ListingSection> listing = Optional.empty();
    private boolean ordered;
    private @Nullable Drawn drawn;

    /// What was drawn last.
    private record Drawn(Session session, RunFacts facts) {}

    DemosSection(Lesson lesson, List<String> demos, PageContext context) {
        this.demos = List.copyOf(demos);
        prediction = new PredictionSection(context);
        row = tabs(lesson, demos, context);
        box.getChildren().add(row);
        work = styled(new VBox(prediction.node()), "demos");
        box.getChildren().add(work);
        this.context = context;
    }

    /// The listing costs most, so it has a frame to itself.
    private void addListing() {
        var section = new ListingSection(context, ListingSection.PAGE);
        listing = Optional.of(section);
        if (drawn != null && work.isVisible()) {
            section.render(drawn.session, drawn.facts);
        }
        work.getChildren().add(section.node());
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Optional<Node> listing() {
        return work.isVisible() ? listing.map(ListingSection::node) : Optional.empty();
    }

    @Override
    public void render(Session session, RunFacts facts) {
        drawn = new Drawn(session, facts);
        tabs.forEach(
                (id, tab) ->
                        tab.pseudoClassStateChanged(
                                Styles.CHOSEN, id.equals(session.place().demo())));
        boolean here = demos.contains(session.place().demo());
        Styles.show(work, here);
        // A single tab only leads back here.
        Styles.show(row, demos.size() > 1 || !here);
        if (here && !ordered) {
            ordered = true;
            context.work().next(this::addListing);
        }
        if (here) {
            prediction.render(session, facts);
            listing.ifPresent(section -> section.render(session, facts));
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
