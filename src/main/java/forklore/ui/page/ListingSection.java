package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Demo;
import forklore.lesson.Listing;
import forklore.lesson.Part;
import forklore.run.Outcome;
import forklore.run.Problem;
import forklore.session.Both;
import forklore.session.Cursors;
import forklore.session.Edits;
import forklore.session.Exercises;
import forklore.session.Intent;
import forklore.session.Ordering;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.ui.kit.Styles;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The listings of the demo or exercise in view: the code itself, to be written or put in order;
/// two of them as one text; or the learner's version compared with another one.
@SuppressWarnings("ReferenceEquality") // A value that is the same object needs no second look.
final class ListingSection implements Section {
    /// The code may use the margins of what it stands in: its lines are long.
    static final Insets PAGE = new Insets(0, -18, 0, -20);

    static final Insets CARD = new Insets(0, -10, 0, -14);

    private final PageContext context;
    private final ListingHead head;
    private final ListingView view;
    private final OrderView order;
    private final MergedView merged = new MergedView();
    private final VersionBar versions;
    private final FlawsView flaws;
    private final VBox box;
    private @Nullable Demo shown;
    private String lane = "";
    private Beside beside = Beside.NOTHING;
    private Runnable compared = () -> {};
    private @Nullable Session last;

    /// @param bleed how far the code goes into the margins
    ListingSection(PageContext context, Insets bleed) {
        this.context = context;
        flaws = new FlawsView(context.messages());
        head = new ListingHead(context, this::choosePart);
        view =
                new ListingView(
                        context.work(),
                        text -> context.send().accept(new Intent.EditListing(lane, text)));
        view.onUndo(this::undo, this::redo);
        view.describe(context.messages().text("page.listing"));
        order =
                new OrderView(
                        context.messages(),
                        next -> context.send().accept(new Intent.Arrange(next)));
        order.onUndo(this::undo, this::redo);
        versions = new VersionBar(context, this::compare);
        Label rights = styled(new Label(context.messages().text("page.rights")), "listing-rights");
        VBox.setMargin(view, bleed);
        VBox.setMargin(merged, bleed);
        box = styled(new VBox(head, view, order, merged, versions, flaws, rights), "listing-box");
    }

    private void undo() {
        context.send().accept(new Intent.UndoEdit(lane));
    }

    private void redo() {
        context.send().accept(new Intent.RedoEdit(lane));
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

    /// Shows the learner's version beside this one from now on.
    void compare(Beside next) {
        beside = next;
        again();
        compared.run();
    }

    /// Calls this whenever something else is compared.
    void onCompare(Runnable heard) {
        compared = heard;
    }

    Beside beside() {
        return beside;
    }

    private void choosePart(String next) {
        lane = next;
        beside = Beside.NOTHING;
        again();
    }

    private void again() {
        if (last != null && shown != null) {
            render(shown, last);
        }
    }

    private void render(Demo demo, Session session) {
        if (demo != shown) {
            shown = demo;
            lane = demo.parts().getFirst().lane();
            beside = Beside.NOTHING;
            head.offer(demo);
        }
        head.choose(lane, session.place().engine());
        if (lane.equals(ListingHead.BOTH)) {
            show(merged);
            Styles.show(versions, false);
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
        Optional<Listing> other = other(part, session);
        if (other.isEmpty()) {
            beside = Beside.NOTHING;
        }
        Edits.listing(session, part)
                .ifPresentOrElse(mine -> show(part, mine, other, session), () -> show(box));
        versions.render(part, session, beside);
        List<Problem> found = flaws(session, flaw -> flaw.lane().equals(Both.lane(session, lane)));
        flaws.show(found, context.language());
        view.showWrong(found);
    }

    private Optional<Listing> other(Part part, Session session) {
        return switch (beside) {
            case NOTHING -> Optional.empty();
            case ORIGINAL -> Edits.original(session, part);
            case SOLUTION -> Exercises.solution(session);
        };
    }

    private void show(Part part, Listing mine, Optional<Listing> other, Session session) {
        head.name(mine.fileName(), Edits.isEdited(session, part));
        var cursors = cursors(session, lane);
        int hinted = Exercises.hintedLine(session).orElse(0);
        var pieces = Ordering.of(session);
        if (other.isPresent()) {
            show(merged);
            compare(mine, other.get());
            merged.showCursors(cursors, Map.of());
        } else if (pieces.isPresent()) {
            show(order);
            order.show(pieces.get(), mine.engine());
            order.mark(cursors, hinted);
        } else {
            show(view);
            view.show(mine);
            view.showCursors(cursors);
            view.showHinted(hinted);
        }
    }

    private void compare(Listing mine, Listing other) {
        var messages = context.messages();
        String whose =
                beside == Beside.SOLUTION ? "listing.whose.solution" : "listing.whose.original";
        merged.show(
                List.of(
                        new MergedView.Program(messages.text("listing.whose.mine"), mine),
                        new MergedView.Program(messages.text(whose), other)));
    }

    /// Shows this one of the bodies and no other.
    private void show(Node body) {
        for (Node one : List.of(view, order, merged)) {
            Styles.show(one, one == body);
        }
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
}
