package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.lesson.Part;
import forklore.run.Outcome;
import forklore.run.Problem;
import forklore.session.Both;
import forklore.session.Cursors;
import forklore.session.Edits;
import forklore.session.Intent;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Segmented;
import forklore.ui.kit.Styles;

import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The listings of the demo in view: tabs for its parts and engines, and the code itself.
@SuppressWarnings("ReferenceEquality") // A value that is the same object needs no second look.
final class ListingSection implements Section {
    /// The code may use the page's margins: its lines are long.
    private static final Insets BLEED = new Insets(0, -18, 0, -20);

    /// In place of a lane: both programs as one text.
    private static final String BOTH = "both programs";

    private final PageContext context;
    private final Segmented<String> parts;
    private final Segmented<EngineKind> engines;
    private final Label file = styled(new Label(), "file-name");
    private final Button reset;
    private final ListingView view;
    private final MergedView merged = new MergedView();
    private final FlawsView flaws;
    private final VBox box;
    private @Nullable Demo shown;
    private String lane = "";
    private @Nullable Session last;

    ListingSection(PageContext context) {
        this.context = context;
        flaws = new FlawsView(context.messages());
        parts = new Segmented<>("tabs", this::choosePart);
        engines =
                new Segmented<>(
                        "words", kind -> context.send().accept(new Intent.ChooseEngine(kind)));
        view =
                new ListingView(
                        context.work(),
                        text -> context.send().accept(new Intent.EditListing(lane, text)));
        view.describe(context.messages().text("page.listing", ""));
        reset = reset();
        Region gap = new Region();
        file.setMinWidth(0);
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = styled(new HBox(parts, file, gap, reset, engines), "listing-head");
        Label rights = styled(new Label(context.messages().text("page.rights")), "listing-rights");
        VBox.setMargin(view, BLEED);
        VBox.setMargin(merged, BLEED);
        box = styled(new VBox(head, view, merged, flaws, rights), "listing-box");
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void render(Session session, RunFacts facts) {
        last = session;
        Optional<Demo> demo = session.demo();
        Styles.show(box, demo.isPresent());
        demo.ifPresent(found -> render(found, session));
    }

    private void render(Demo demo, Session session) {
        if (demo != shown) {
            shown = demo;
            tabs(demo);
        }
        parts.show(lane);
        engines.show(session.place().engine());
        boolean both = lane.equals(BOTH);
        Styles.show(merged, both);
        if (both) {
            Styles.show(view, false);
            Styles.show(reset, false);
            showBoth(demo, session);
        } else {
            part(demo).ifPresent(part -> show(part, session));
        }
    }

    private void showBoth(Demo demo, Session session) {
        Part first = demo.parts().getFirst();
        Part second = demo.parts().getLast();
        merged.show(
                List.of(first, second).stream()
                        .flatMap(part -> program(part, session).stream())
                        .toList());
        merged.showCursors(cursors(session, first.lane()), cursors(session, second.lane()));
        List<Problem> found = flaws(session, _ -> true);
        flaws.show(found, context.language());
    }

    private Optional<MergedView.Program> program(Part part, Session session) {
        String title = part.title().in(context.language());
        return Edits.listing(session, part).map(it -> new MergedView.Program(title, it));
    }

    private void show(Part part, Session session) {
        Optional<Listing> listing = Edits.listing(session, part);
        Styles.show(view, listing.isPresent());
        listing.ifPresent(
                found -> {
                    view.show(found);
                    boolean edited = Edits.isEdited(session, part);
                    Styles.show(reset, edited);
                    file.setText(
                            found.fileName()
                                    + (edited
                                            ? " · " + context.messages().text("page.edited")
                                            : ""));
                });
        view.showCursors(cursors(session, lane));
        List<Problem> found = flaws(session, flaw -> flaw.lane().equals(Both.lane(session, lane)));
        flaws.show(found, context.language());
        view.showWrong(found);
    }

    private static Map<Integer, List<Integer>> cursors(Session session, String part) {
        return Cursors.of(session, Both.lane(session, part)).stream()
                .collect(
                        Collectors.groupingBy(
                                Cursors.Cursor::line,
                                Collectors.mapping(Cursors.Cursor::identity, Collectors.toList())));
    }

    private static List<Problem> flaws(Session session, Predicate<Problem> which) {
        return session.show().state() instanceof RunState.Ended ended
                        && ended.ending() instanceof Outcome.Failed failed
                ? failed.problems().stream().filter(which).toList()
                : List.of();
    }

    private Optional<Part> part(Demo demo) {
        return demo.parts().stream().filter(part -> part.lane().equals(lane)).findFirst();
    }

    private void tabs(Demo demo) {
        parts.clear();
        engines.clear();
        lane = demo.parts().getFirst().lane();
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

    private static String name(EngineKind kind) {
        return switch (kind) {
            case JAVA -> "Java";
            case PYTHON -> "Python";
        };
    }

    private static SimpleStringProperty fixed(String text) {
        return new SimpleStringProperty(text);
    }

    private void choosePart(String next) {
        lane = next;
        if (last != null && shown != null) {
            render(shown, last);
        }
    }

    private Button reset() {
        Button button = styled(new Button("", Icons.RESET.node()), "ghost-button");
        button.setText(context.messages().text("page.reset"));
        button.setTooltip(new Tooltip(context.messages().text("page.reset.tip")));
        button.setOnAction(_ -> context.send().accept(new Intent.ResetListing(lane)));
        return button;
    }
}
