package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.session.Intent;
import forklore.ui.kit.Segmented;
import forklore.ui.kit.Styles;

import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.Set;
import java.util.function.Consumer;

/// What stands above a listing: which part of the demo, or its file's name, and which engine.
final class ListingHead extends HBox {
    /// In place of a lane: both programs as one text.
    static final String BOTH = "both programs";

    private final PageContext context;
    private final Segmented<String> parts;
    private final Segmented<EngineKind> engines;
    private final Label file = styled(new Label(), "file-name");

    /// @param choose hears which lane is to be shown
    ListingHead(PageContext context, Consumer<String> choose) {
        this.context = context;
        parts = new Segmented<>("tabs", choose);
        engines =
                new Segmented<>(
                        "words", kind -> context.send().accept(new Intent.ChooseEngine(kind)));
        Region gap = new Region();
        file.setMinWidth(0);
        HBox.setHgrow(gap, Priority.ALWAYS);
        styled(this, "listing-head");
        getChildren().addAll(parts, file, gap, engines);
    }

    /// Offers what this demo has.
    void offer(Demo demo) {
        parts.clear();
        engines.clear();
        boolean several = demo.parts().size() > 1;
        Styles.show(parts, several);
        Styles.show(file, !several);
        if (several) {
            demo.parts()
                    .forEach(
                            part ->
                                    parts.add(
                                            part.lane(),
                                            fixed(part.title().in(context.language()))));
            if (demo.parts().size() == 2) {
                parts.add(BOTH, fixed(context.messages().text("page.both"))).setId("both-listings");
            }
        }
        Set<EngineKind> kinds = demo.engines();
        Styles.show(engines, !several || kinds.size() > 1);
        kinds.forEach(kind -> engines.add(kind, fixed(name(kind))));
    }

    void choose(String lane, EngineKind engine) {
        parts.show(lane);
        engines.show(engine);
    }

    void name(String fileName, boolean edited) {
        file.setText(fileName + (edited ? " · " + context.messages().text("page.edited") : ""));
    }

    private static String name(EngineKind kind) {
        return switch (kind) {
            case JAVA -> "Java";
            case PYTHON -> "Python";
        };
    }

    private static SimpleStringProperty fixed(String text) {
        return new SimpleStringProperty(text);
    }
}
