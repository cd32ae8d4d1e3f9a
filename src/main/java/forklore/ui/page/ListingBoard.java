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

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The listings of the demo in view to be looked at, side by side, each with its processes'
/// cursors. A long one is turned to where they stand.
public final class ListingBoard extends HBox {
    private final Piecework work = new Piecework();
    private List<Column> columns = List.of();
    private @Nullable Demo shown;

    public ListingBoard() {
        styled(this, "listing-board");
    }

    @SuppressWarnings("ReferenceEquality") // The same demo needs no second look.
    public void render(Session session) {
        Demo demo = session.demo().orElse(null);
        if (demo != shown) {
            shown = demo;
            build(demo);
        }
        columns.forEach(column -> column.render(session));
        if (columns.size() == 2) {
            int line = difference(columns.getFirst().text, columns.getLast().text);
            columns.forEach(column -> column.begin(line));
        }
    }

    /// The first line, counted from 1, in which they differ; 1 where they do not.
    private static int difference(String one, String other) {
        List<String> left = one.lines().toList();
        List<String> right = other.lines().toList();
        int same = 0;
        while (same < left.size()
                && same < right.size()
                && left.get(same).equals(right.get(same))) {
            same++;
        }
        return same == left.size() && same == right.size() ? 1 : same + 1;
    }

    private void build(@Nullable Demo demo) {
        work.clear();
        var built = new ArrayList<Column>();
        if (demo != null) {
            demo.parts().forEach(part -> built.add(new Column(part, work)));
        }
        columns = List.copyOf(built);
        getChildren().setAll(columns);
    }

    /// One listing under its name.
    private static final class Column extends VBox {
        /// So many lines stay in view above the first cursor.
        private static final int ABOVE = 4;

        private final Part part;
        private final Label name = styled(new Label(), "board-name");
        private final ListingView view;
        private final ScrollPane scroll;
        private String text = "";
        private int start = 1;
        private int turnedTo;

        private Column(Part part, Piecework work) {
            this.part = part;
            view = new ListingView(work, _ -> {});
            view.setEditable(false);
            view.enlarge();
            view.setMouseTransparent(true);
            scroll = styled(new ScrollPane(view), "board-scroll");
            scroll.setFitToWidth(true);
            scroll.setFocusTraversable(false);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            VBox.setVgrow(scroll, Priority.ALWAYS);
            styled(this, "card", "board");
            HBox.setHgrow(this, Priority.ALWAYS);
            setPrefWidth(200);
            setMinWidth(0);
            getChildren().addAll(name, scroll);
        }

        private void render(Session session) {
            var language = session.look().language();
            Listing listing = Edits.listing(session, part).orElse(null);
            if (listing == null) {
                return;
            }
            String title = part.title().in(language);
            name.setText(title.isEmpty() ? listing.fileName() : title);
            view.show(listing);
            text = listing.source();
            var cursors = Cursors.of(session, Both.lane(session, part.lane()));
            view.showCursors(
                    cursors.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Cursors.Cursor::line,
                                            Collectors.mapping(
                                                    Cursors.Cursor::identity,
                                                    Collectors.toList()))));
            turnTo(cursors.stream().mapToInt(Cursors.Cursor::line).min().orElse(start));
        }

        /// @param line the one to be seen while no process stands anywhere
        private void begin(int line) {
            start = line;
        }

        /// Only as far as need be, and not for every step inside what is in view.
        private void turnTo(int line) {
            double room = scroll.getViewportBounds().getHeight();
            double hidden = view.getHeight() - room;
            if (line == turnedTo || hidden <= 0) {
                return;
            }
            turnedTo = line;
            double top = scroll.getVvalue() * hidden;
            double at = (line - 1) * ListingView.LINE;
            boolean seen = at >= top && at + ListingView.LINE * ABOVE <= top + room;
            if (!seen) {
                scroll.setVvalue(Math.clamp((at - ABOVE * ListingView.LINE) / hidden, 0, 1));
            }
        }
    }
}
