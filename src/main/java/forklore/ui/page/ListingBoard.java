package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Demo;
import forklore.lesson.Listing;
import forklore.lesson.Part;
import forklore.session.Both;
import forklore.session.Cursors;
import forklore.session.Edits;
import forklore.session.Session;
import forklore.ui.kit.Piecework;
import forklore.ui.kit.Styles;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The listings of the demo in view, to be looked at: one, or two as one text with their
/// differences marked. A long one is turned to where the processes stand.
public final class ListingBoard extends VBox {
    /// What stays in view above the line that it is turned to, px.
    private static final double ABOVE = 84;

    private final Label name = styled(new Label(), "board-name");
    private final ListingView one = new ListingView(new Piecework(), _ -> {});
    private final MergedView two = new MergedView();
    private final ScrollPane scroll = styled(new ScrollPane(), "board-scroll");
    private double turnedTo = -1;

    public ListingBoard() {
        styled(this, Styles.CARD, "board");
        one.setEditable(false);
        one.setMouseTransparent(true);
        one.enlarge();
        two.enlarge();
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.viewportBoundsProperty().addListener(_ -> turn());
        two.heightProperty().addListener(_ -> turn());
        getChildren().addAll(name, scroll);
    }

    /// Draws the session.
    public void render(Session session) {
        List<Part> parts = session.demo().map(Demo::parts).orElse(List.of());
        if (parts.size() == 2) {
            renderTwo(parts, session);
        } else if (!parts.isEmpty()) {
            renderOne(parts.getFirst(), session);
        }
    }

    private void renderOne(Part part, Session session) {
        Optional<Listing> listing = Edits.listing(session, part);
        listing.ifPresent(
                found -> {
                    name.setText(found.fileName());
                    one.show(found);
                    one.showCursors(cursors(part, session));
                    show(one);
                });
    }

    private void renderTwo(List<Part> parts, Session session) {
        var language = session.look().language();
        var programs =
                parts.stream()
                        .flatMap(
                                part ->
                                        Edits.listing(session, part).stream()
                                                .map(
                                                        listing ->
                                                                new MergedView.Program(
                                                                        part.title().in(language),
                                                                        listing)))
                        .toList();
        if (programs.size() == 2) {
            name.setText(
                    programs.stream()
                            .map(MergedView.Program::title)
                            .collect(Collectors.joining(" · ")));
            two.show(programs);
            two.showCursors(cursors(parts.getFirst(), session), cursors(parts.getLast(), session));
            show(two);
        }
    }

    private static Map<Integer, List<Integer>> cursors(Part part, Session session) {
        return Cursors.of(session, Both.lane(session, part.lane())).stream()
                .collect(
                        Collectors.groupingBy(
                                Cursors.Cursor::line,
                                Collectors.mapping(Cursors.Cursor::identity, Collectors.toList())));
    }

    private void show(Region listing) {
        if (!listing.equals(scroll.getContent())) {
            scroll.setContent(listing);
            turnedTo = -1;
        }
        turn();
    }

    /// Turns only as far as need be, and not for every step inside what is in view.
    private void turn() {
        boolean single = one.equals(scroll.getContent());
        double focus = single ? one.focus() : two.focus();
        double room = scroll.getViewportBounds().getHeight();
        double hidden = (single ? one : two).getHeight() - room;
        if (focus == turnedTo || room <= 0 || hidden <= 0) {
            return;
        }
        turnedTo = focus;
        double top = scroll.getVvalue() * hidden;
        if (focus < top || focus + ABOVE > top + room) {
            scroll.setVvalue(Math.clamp((focus - ABOVE) / hidden, 0, 1));
        }
    }
}
