package forklore.ui.page;

import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.run.Problem;
import forklore.session.Change;
import forklore.ui.kit.Piecework;

import javafx.scene.Parent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A listing with colours, line numbers and one coloured cursor per process on its current line.
///
/// As tall as its text: the page scrolls, not the listing.
final class ListingView extends StackPane {
    static final double LINE = 21;

    /// Lines a frame while a listing is being made.
    private static final int STRETCH = 3;

    /// What stands left and right of the text, px.
    private static final double BESIDE = 67;

    private static final List<String> WRONG = List.of("wrong-line");
    private static final List<String> HINTED = List.of("hinted-line");

    private final CodeArea area = new CodeArea();
    private final ListingKeys keys = new ListingKeys(area);
    private final VirtualizedScrollPane<CodeArea> pane;
    private final Map<Integer, Gutter> gutters = new java.util.HashMap<>();
    private final Piecework work;
    private final Consumer<String> edited;
    private Map<Integer, List<Integer>> cursors = Map.of();
    private List<Problem> flaws = List.of();
    private int hinted;
    private @Nullable Listing shown;
    private boolean showing;
    private CodeSize size = CodeSize.USUAL;
    private CodeSize most = CodeSize.USUAL;

    /// How many lines are there so far, the others being made in the next frames.
    private int unrolled = Integer.MAX_VALUE;

    /// @param work makes the lines that are not seen at once
    /// @param edited hears the whole text after every change made by the user
    ListingView(Piecework work, Consumer<String> edited) {
        this.work = work;
        this.edited = edited;
        getStyleClass().add("listing");
        area.setParagraphGraphicFactory(this::gutter);
        area.setUseInitialStyleForInsertion(true);
        area.setLineHighlighterFill(Color.TRANSPARENT);
        area.focusedProperty().addListener((_, _, focused) -> area.setLineHighlighterOn(focused));
        area.plainTextChanges().subscribe(_ -> textChanged());
        area.addEventFilter(ScrollEvent.SCROLL, this::scrollThePage);
        area.getStyleClass().add(size.style());
        area.totalHeightEstimateProperty().addListener(_ -> grow());
        widthProperty().addListener(_ -> fit());
        pane = new VirtualizedScrollPane<>(area);
        pane.setVbarPolicy(javafx.scene.control.ScrollPane.ScrollBarPolicy.NEVER);
        // So that a cursor on another line is no reason to lay the whole page out again.
        pane.setManaged(false);
        getChildren().add(pane);
    }

    /// Shows a listing; the same one again changes nothing, so that the caret stays.
    void show(Listing listing) {
        if (listing.equals(shown)) {
            return;
        }
        boolean sameFile = shown != null && shown.fileName().equals(listing.fileName());
        shown = listing;
        String text = withoutLastEnd(listing.source());
        if (!area.getText().equals(text)) {
            showing = true;
            if (sameFile) {
                Change.between(area.getText(), text).ifPresent(this::replace);
            } else {
                unroll();
                area.replaceText(text);
                area.moveTo(0);
            }
            showing = false;
        }
        colour();
    }

    /// Puts the processes' cursors on their lines.
    ///
    /// @param next for each line, counted from 1, the identities of the processes that stand on it
    void showCursors(Map<Integer, List<Integer>> next) {
        if (next.equals(cursors)) {
            return;
        }
        var touched = new HashSet<>(cursors.keySet());
        touched.addAll(next.keySet());
        cursors = Map.copyOf(next);
        touched.forEach(this::refresh);
    }

    /// @param back takes the last change back
    /// @param again does again what was taken back
    void onUndo(Runnable back, Runnable again) {
        keys.onUndo(back, again);
    }

    /// The caret goes where the text changes.
    private void replace(Change change) {
        area.replaceText(change.at(), change.at() + change.removed().length(), change.added());
    }

    /// Marks the line that a hint points at; 0 for none.
    void showHinted(int line) {
        if (line != hinted) {
            int before = hinted;
            hinted = line;
            refresh(before);
            refresh(line);
        }
    }

    /// Underlines the places that the compiler refused.
    void showWrong(List<Problem> next) {
        if (!next.equals(flaws)) {
            flaws = List.copyOf(next);
            colour();
        }
    }

    private boolean isWrong(int line) {
        return flaws.stream().anyMatch(flaw -> flaw.line() == line);
    }

    /// Describes the listing to a screen reader.
    void describe(String text) {
        area.setAccessibleText(text);
    }

    /// How far down the first line is on which a process stands, px.
    double focus() {
        return (cursors.keySet().stream().mapToInt(line -> line).min().orElse(1) - 1) * LINE;
    }

    /// Lets the letters be larger than they are at a desk.
    void enlarge() {
        most = CodeSize.HUGE;
        fit();
    }

    void setEditable(boolean editable) {
        area.setEditable(editable);
        area.setFocusTraversable(editable);
    }

    /// Without the last line's end, which would show as one more, empty line.
    private static String withoutLastEnd(String source) {
        return source.endsWith("\n") ? source.substring(0, source.length() - 1) : source;
    }

    private void textChanged() {
        if (!showing && shown != null) {
            String source = area.getText() + '\n';
            shown = new Listing(shown.engine(), shown.fileName(), source);
            colour();
            edited.accept(source);
        }
    }

    private void colour() {
        if (shown == null) {
            return;
        }
        String text = area.getText();
        if (!text.isEmpty()) {
            area.setStyleSpans(0, spans(shown.engine(), text));
            flaws.forEach(this::underline);
        }
        int lines = area.getParagraphs().size();
        fit();
        for (int line = 1; line <= lines; line++) {
            refresh(line);
        }
    }

    /// Makes the text as large as its longest line allows, and as tall as it then is.
    private void fit() {
        double room = getWidth() - BESIDE;
        int columns = CodeSize.columns(area.getText());
        CodeSize next = getWidth() <= 0 ? size : CodeSize.fitting(columns, room, most);
        area.setWrapText(getWidth() > 0 && !next.fits(columns, room));
        if (next != size) {
            area.getStyleClass().remove(size.style());
            area.getStyleClass().add(next.style());
            size = next;
        }
        grow();
    }

    private void unroll() {
        boolean going = unrolled < Integer.MAX_VALUE;
        unrolled = STRETCH;
        if (!going) {
            work.next(this::more);
        }
        requestLayout();
    }

    private void more() {
        if (unrolled < area.getParagraphs().size()) {
            unrolled += STRETCH;
            work.next(this::more);
        } else {
            unrolled = Integer.MAX_VALUE;
        }
        requestLayout();
    }

    /// Only lines in view cost anything, so the text is let into view a stretch at a time.
    @Override
    protected void layoutChildren() {
        double height = Math.min(getHeight(), (double) unrolled * LINE);
        pane.resizeRelocate(0, 0, getWidth(), height);
    }

    private void grow() {
        double height = area.getParagraphs().size() * LINE;
        Double whole = area.totalHeightEstimateProperty().getValue();
        if (area.isWrapText() && whole != null) {
            height = Math.max(height, whole);
        }
        setMinHeight(height + 8);
        setPrefHeight(height + 8);
    }

    /// From the place that the compiler names to the end of the word there; the whole line where it
    /// names none.
    private void underline(Problem flaw) {
        int index = flaw.line() - 1;
        if (index < 0 || index >= area.getParagraphs().size()) {
            return;
        }
        String line = area.getParagraph(index).getText();
        int from = Math.clamp(flaw.column() - 1L, 0, Math.max(0, line.length() - 1));
        int to = flaw.column() == 0 ? line.length() : wordEnd(line, from);
        if (to > from) {
            int start = area.getAbsolutePosition(index, 0);
            for (int i = from; i < to; i++) {
                var styles = new ArrayList<>(area.getStyleOfChar(start + i));
                styles.add("flawed");
                area.setStyle(start + i, start + i + 1, styles);
            }
        }
    }

    private static int wordEnd(String line, int from) {
        int to = from;
        while (to < line.length() && Character.isJavaIdentifierPart(line.charAt(to))) {
            to++;
        }
        return Math.min(line.length(), Math.max(to, from + 1));
    }

    private StyleSpans<Collection<String>> spans(EngineKind engine, String text) {
        var kinds = new String[text.length()];
        for (Syntax.Piece piece : Syntax.of(engine).pieces(text)) {
            java.util.Arrays.fill(kinds, piece.start(), piece.end(), piece.kind());
        }
        var builder = new StyleSpansBuilder<Collection<String>>();
        int from = 0;
        for (int i = 1; i <= kinds.length; i++) {
            if (i == kinds.length || !java.util.Objects.equals(kinds[i], kinds[from])) {
                builder.add(kinds[from] == null ? List.of() : List.of(kinds[from]), i - from);
                from = i;
            }
        }
        return builder.create();
    }

    private Gutter gutter(int index) {
        var gutter = new Gutter(index + 1);
        gutters.put(index + 1, gutter);
        gutter.show(cursors.getOrDefault(index + 1, List.of()), isWrong(index + 1));
        gutter.hint(index + 1 == hinted);
        return gutter;
    }

    private void refresh(int line) {
        List<Integer> here = cursors.getOrDefault(line, List.of());
        boolean wrong = isWrong(line);
        Gutter gutter = gutters.get(line);
        if (gutter != null) {
            gutter.show(here, wrong);
            gutter.hint(line == hinted);
        }
        if (line > 0 && line <= area.getParagraphs().size()) {
            List<String> style = style(wrong, line == hinted);
            if (!List.copyOf(area.getParagraph(line - 1).getParagraphStyle()).equals(style)) {
                area.setParagraphStyle(line - 1, style);
            }
        }
    }

    private static List<String> style(boolean wrong, boolean hinted) {
        return wrong ? WRONG : hinted ? HINTED : List.of();
    }

    private void scrollThePage(ScrollEvent event) {
        Parent parent = getParent();
        if (parent != null && Math.abs(event.getDeltaY()) > Math.abs(event.getDeltaX())) {
            parent.fireEvent(event.copyFor(event.getSource(), parent));
            event.consume();
        }
    }
}
