package forklore.ui.stage;

import static forklore.ui.kit.Styles.styled;

import forklore.picture.Facts;
import forklore.picture.Fit;
import forklore.picture.Line;
import forklore.ui.kit.Styles;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntConsumer;

/// One program's scene: its name, a few words, its clock, and its picture.
public final class LaneView extends VBox {
    private final Label title = styled(new Label(), "lane-title");
    private final Label note = styled(new Label(), "lane-note");
    private final Label saved = styled(new Label(), "lane-saved");
    private final Label clock = styled(new Label(), "lane-clock");
    private final Label empty = styled(new Label(), "empty-state");
    private final HBox head;
    private final PictureView picture;
    private final WordsView told;
    private final FactsView facts;
    private Runnable resized = () -> {};
    private double lastWidth;
    private double lastHeight;

    /// @param reduced whether the user asked for no motion
    /// @param kill hears the pid of a process that the user wants to kill
    public LaneView(Wording wording, BooleanSupplier reduced, IntConsumer kill) {
        picture = new PictureView(wording, reduced, kill);
        told = new WordsView(wording, kill);
        facts = new FactsView(wording);
        Styles.show(told, false);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        title.setMinWidth(Region.USE_PREF_SIZE);
        clock.setMinWidth(Region.USE_PREF_SIZE);
        saved.setMinWidth(Region.USE_PREF_SIZE);
        Styles.show(saved, false);
        head = styled(new HBox(title, note, gap, saved, clock), "lane-head");
        empty.setWrapText(true);
        var body = new StackPane(picture, told, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        styled(this, Styles.CARD, "lane");
        setMinWidth(0);
        getChildren().addAll(head, body);
        picture.viewportBoundsProperty().addListener(_ -> roomChanged());
    }

    /// Bounds are told anew whenever the picture is; only another size is another room.
    private void roomChanged() {
        if (roomWidth() != lastWidth || roomHeight() != lastHeight) {
            lastWidth = roomWidth();
            lastHeight = roomHeight();
            resized.run();
        }
    }

    /// Calls back when the room for the picture has changed.
    public void onResized(Runnable action) {
        resized = action;
    }

    /// @param known what is known of a shape, by its id; shown beside it when it is clicked
    public void onChosen(Function<String, Optional<Facts>> known) {
        picture.onChosen((id, node) -> known.apply(id).ifPresent(found -> facts.show(found, node)));
    }

    /// @param name code such as `apply_async`; empty for no heading at all
    /// @param few a few words beside it
    public void showHead(String name, String few) {
        title.setText(name);
        note.setText(few);
        Styles.show(head, !name.isEmpty());
    }

    /// @param time what the clock says; @param ended whether it stands still for good
    public void showClock(String time, boolean ended) {
        clock.setText(time);
        clock.pseudoClassStateChanged(Styles.CHOSEN, ended);
    }

    /// @param words how much time this lane saved; empty for none
    public void showSaved(String words) {
        saved.setText(words);
        requestLayout();
    }

    /// The few words beside the title are the first to go where there is no room for all.
    @Override
    protected void layoutChildren() {
        double others = title.prefWidth(-1) + clock.prefWidth(-1) + 3 * head.getSpacing();
        double room = getWidth() - getInsets().getLeft() - getInsets().getRight() - others;
        boolean saves = !saved.getText().isEmpty() && saved.prefWidth(-1) <= room;
        if (saves != saved.isVisible()) {
            Styles.show(saved, saves);
        }
        boolean noted = !saves && note.prefWidth(-1) <= room;
        if (noted != note.isVisible()) {
            Styles.show(note, noted);
        }
        super.layoutChildren();
    }

    /// Says in words what will be here, instead of a picture.
    public void showEmpty(String words) {
        empty.setText(words);
        Styles.show(empty, true);
        Styles.show(told, false);
        picture.setVisible(false);
    }

    /// @param jumped whether this picture is of quite another moment than the one before
    public void show(Fit next, boolean jumped) {
        boolean fresh = !picture.isVisible();
        Styles.show(empty, false);
        Styles.show(told, false);
        picture.setVisible(true);
        picture.show(next, jumped || fresh);
    }

    /// Tells the stage in words instead of drawing it.
    public void showWords(List<Line> lines) {
        Styles.show(empty, false);
        picture.setVisible(false);
        Styles.show(told, true);
        told.show(lines);
    }

    /// Draws everything afresh the next time.
    public void forget() {
        told.show(List.of());
        picture.forget();
    }

    public double roomWidth() {
        return picture.roomWidth();
    }

    public double roomHeight() {
        return picture.roomHeight();
    }
}
