package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Listing;
import forklore.lesson.Part;
import forklore.session.Edits;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.ui.kit.Icons;
import forklore.ui.kit.KeyNames;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import java.util.function.Consumer;

/// What can be done with one's own version of a listing, below it: take changes back, compare it,
/// start over, save it as a file. Only what makes sense now is offered.
final class VersionBar extends FlowPane {
    private final PageContext context;
    private final Button undo;
    private final Button redo;
    private final Button original;
    private final Button over;
    private final Button save;
    private String lane = "";
    private String file = "";
    private Beside beside = Beside.NOTHING;

    /// @param compare hears what to compare with from now on
    VersionBar(PageContext context, Consumer<Beside> compare) {
        this.context = context;
        styled(this, "version-bar");
        setMinWidth(0);
        Messages messages = context.messages();
        undo = icon(Icons.UNDO, KeyNames.here(messages.text("listing.undo")), "undo-edit");
        redo = icon(Icons.REDO, KeyNames.here(messages.text("listing.redo")), "redo-edit");
        original = words(messages.text("listing.original"), "beside-original");
        over = words(messages.text("page.reset"), "start-over");
        save = words(messages.text("listing.save"), "save-listing");
        over.setTooltip(new Tooltip(messages.text("page.reset.tip")));
        undo.setOnAction(_ -> context.send().accept(new Intent.UndoEdit(lane)));
        redo.setOnAction(_ -> context.send().accept(new Intent.RedoEdit(lane)));
        over.setOnAction(_ -> context.send().accept(new Intent.ResetListing(lane)));
        save.setOnAction(_ -> save());
        original.setOnAction(
                _ -> compare.accept(beside == Beside.ORIGINAL ? Beside.NOTHING : Beside.ORIGINAL));
        getChildren().setAll(undo, redo, original, over, save);
    }

    /// @param next what the listing is compared with
    void render(Part part, Session session, Beside next) {
        lane = part.lane();
        beside = next;
        file = Edits.listing(session, part).map(Listing::fileName).orElse("");
        boolean edited = Edits.isEdited(session, part);
        boolean back = Edits.canUndo(session, lane);
        boolean again = Edits.canRedo(session, lane);
        Styles.show(undo, back || again);
        Styles.show(redo, back || again);
        undo.setDisable(!back);
        redo.setDisable(!again);
        Styles.show(original, edited || next == Beside.ORIGINAL);
        Styles.show(over, edited);
        Styles.show(save, edited);
        original.pseudoClassStateChanged(Styles.CHOSEN, next == Beside.ORIGINAL);
        Styles.show(this, back || again || edited);
    }

    private void save() {
        context.save()
                .ask(file)
                .map(path -> new Intent.SaveListing(lane, path))
                .ifPresent(context.send());
    }

    private static Button icon(Icons icon, String words, String id) {
        Button button = styled(new Button("", icon.node()), "ghost-button");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setId(id);
        return button;
    }

    private static Button words(String words, String id) {
        Button button = styled(new Button(words), "ghost-button", "version-button");
        button.setMnemonicParsing(false);
        button.setId(id);
        return button;
    }
}
