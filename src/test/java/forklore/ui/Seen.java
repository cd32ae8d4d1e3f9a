package forklore.ui;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// What a reader of some nodes sees of them: how small the smallest text is, what is cut off, what
/// covers what.
public final class Seen {
    /// Rounding to whole pixels before it is enlarged, px.
    private static final double ROUNDING = 1;

    /// Of a line's height, above and below its letters.
    private static final double BLANK = 0.22;

    /// Of a line's height, below the feet of its letters.
    private static final double BELOW = 0.06;

    /// Digits and signs that stand on the line.
    private static final Pattern FOOTLESS = Pattern.compile("[0-9.:+×−\\s]*");

    private final List<String> faults = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final List<String> groups = new ArrayList<>();
    private final Map<String, List<String>> said = new HashMap<>();
    private final boolean scrolling;
    private int cells;

    /// The innermost group with a name around what is looked at.
    private String around = "";

    private Seen(boolean scrolling) {
        this.scrolling = scrolling;
    }

    /// A text and the place of its letters in the scene.
    private record Word(String text, double size, Bounds at) {}

    /// @param room what may be seen, in the scene
    public static Seen of(Node root, Bounds room) {
        return of(root, room, false);
    }

    /// @param scrolling whether what can be scrolled into view counts as seen
    public static Seen of(Node root, Bounds room, boolean scrolling) {
        var seen = new Seen(scrolling);
        seen.walk(root, room, false);
        return seen;
    }

    /// Texts that are cut off, hidden or covered, and boxes beyond their room.
    public List<String> faults() {
        var all = new ArrayList<>(faults);
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                if (words.get(i).at().intersects(words.get(j).at())) {
                    all.add(words.get(i).text() + " and " + words.get(j).text() + " overlap");
                }
            }
        }
        return all;
    }

    /// Every text with its place, whole px: the same again where nothing has moved.
    public List<String> places() {
        return words.stream()
                .map(
                        word ->
                                String.format(
                                        Locale.ROOT,
                                        "%s at %.0f/%.0f",
                                        word.text(),
                                        word.at().getMinX(),
                                        word.at().getMinY()))
                .toList();
    }

    /// Every text, in the order in which it is drawn.
    public List<String> texts() {
        return words.stream().map(Word::text).toList();
    }

    /// px on the screen; a lot where there is no text.
    public double smallest() {
        return words.stream().mapToDouble(Word::size).min().orElse(999);
    }

    /// Which text that is.
    public String smallestText() {
        double smallest = smallest();
        return words.stream()
                .filter(word -> word.size() == smallest)
                .findFirst()
                .map(Word::text)
                .orElse("");
    }

    /// The names of the groups in view.
    public List<String> groups() {
        return groups;
    }

    /// Every text in the group of that name.
    public List<String> textsIn(String group) {
        return said.getOrDefault(group, List.of());
    }

    /// How many places of queues are in view.
    public int cells() {
        return cells;
    }

    private void walk(Node node, Bounds room, boolean scrolled) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        var at = node.localToScene(node.getLayoutBounds());
        Bounds inner = room;
        boolean within = scrolled;
        if (node instanceof ScrollPane pane && scrolling) {
            var view = pane.localToScene(viewport(pane));
            inner =
                    new BoundingBox(
                            view.getMinX(), view.getMinY(), view.getWidth(), Double.MAX_VALUE);
        } else if (node instanceof ScrollPane pane) {
            inner = meet(room, pane.localToScene(viewport(pane)));
        } else if (node instanceof ListView<?>) {
            inner = meet(room, at);
            within = true;
        } else if (node.getClip() != null && !(scrolling && isViewport(node))) {
            inner = meet(room, node.localToScene(node.getClip().getBoundsInParent()));
        }
        String outside = around;
        around = isNamed(node) ? node.getId() : outside;
        look(node, at, inner, within);
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                walk(child, inner, within);
            }
        }
        around = outside;
    }

    private static boolean isNamed(Node node) {
        return node.getId() != null && node.getId().indexOf(':') > 0;
    }

    private static boolean isViewport(Node node) {
        return node.getStyleClass().contains("viewport");
    }

    private static Bounds viewport(ScrollPane pane) {
        var inside = pane.getViewportBounds();
        return new BoundingBox(
                pane.getInsets().getLeft(),
                pane.getInsets().getTop(),
                inside.getWidth(),
                inside.getHeight());
    }

    private void look(Node node, Bounds at, Bounds room, boolean scrolled) {
        double scale = node.getLocalToSceneTransform().getMyy();
        if (node instanceof Text text && !text.getText().isBlank()) {
            double size = text.getFont().getSize() * scale;
            boolean hidden = scrolled && !within(letters(at), room, 0);
            if (!hidden) {
                words.add(new Word(text.getText(), size, letters(at)));
                said.computeIfAbsent(around, _ -> new ArrayList<>()).add(text.getText());
            }
            var ink = FOOTLESS.matcher(text.getText()).matches() ? letters(at) : ink(at);
            if (!scrolled && !within(ink, room, scale / 2)) {
                faults.add(text.getText() + " is beyond its room: " + tell(at, room));
            }
        }
        if (node instanceof Labeled label && label.isTextTruncated() && !scrolled) {
            faults.add(label.getText() + " is cut short");
        }
        if (node instanceof Region region && region.getStyleClass().contains("box")) {
            if (!within(at, room, scale)) {
                faults.add(region.getStyleClass() + " is beyond its room: " + tell(at, room));
            } else if (region.getStyleClass().contains("cell")) {
                cells++;
            }
        }
        if (isNamed(node) && within(at, room, scale)) {
            groups.add(node.getId());
        }
    }

    private static Bounds letters(Bounds line) {
        double blank = line.getHeight() * BLANK;
        return new BoundingBox(
                line.getMinX() + ROUNDING / 2,
                line.getMinY() + blank,
                Math.max(0, line.getWidth() - ROUNDING),
                line.getHeight() - 2 * blank);
    }

    /// With the feet of letters such as g.
    private static Bounds ink(Bounds line) {
        var letters = letters(line);
        double feet = line.getHeight() * (BLANK - BELOW);
        return new BoundingBox(
                letters.getMinX(),
                letters.getMinY(),
                letters.getWidth(),
                letters.getHeight() + feet);
    }

    private static boolean within(Bounds inner, Bounds room, double scale) {
        double rounding = ROUNDING * scale;
        return inner.getMinX() >= room.getMinX() - rounding
                && inner.getMinY() >= room.getMinY() - rounding
                && inner.getMaxX() <= room.getMaxX() + rounding
                && inner.getMaxY() <= room.getMaxY() + rounding;
    }

    private static Bounds meet(Bounds a, Bounds b) {
        double left = Math.max(a.getMinX(), b.getMinX());
        double top = Math.max(a.getMinY(), b.getMinY());
        return new BoundingBox(
                left,
                top,
                Math.max(0, Math.min(a.getMaxX(), b.getMaxX()) - left),
                Math.max(0, Math.min(a.getMaxY(), b.getMaxY()) - top));
    }

    private static String tell(Bounds at, Bounds room) {
        return String.format(
                Locale.ROOT,
                "%.0f/%.0f to %.0f/%.0f in %.0f/%.0f to %.0f/%.0f",
                at.getMinX(),
                at.getMinY(),
                at.getMaxX(),
                at.getMaxY(),
                room.getMinX(),
                room.getMinY(),
                room.getMaxX(),
                room.getMaxY());
    }
}
