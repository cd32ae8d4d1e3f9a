package forklore.ui;

import static forklore.ui.kit.Styles.styled;

import forklore.session.Intent;
import forklore.session.Session;
import forklore.ui.card.Choosers;
import forklore.ui.card.Overlay;
import forklore.ui.card.Overlays;
import forklore.ui.card.Shortcut;
import forklore.ui.gym.GymBoard;
import forklore.ui.hall.Clicker;
import forklore.ui.hall.HallPane;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Theme;
import forklore.ui.kit.ZoomPane;
import forklore.ui.page.Links;
import forklore.ui.page.PageView;
import forklore.ui.scene.StagePane;

import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// The whole window: course, page and stage side by side.
public final class Shell extends StackPane {
    /// Where there is less room than this, type and gaps are smaller.
    private static final double ROOMY_WIDTH = 1360;

    private static final double ROOMY_HEIGHT = 780;
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final Messages messages;
    private final Sidebar sidebar;
    private final PageView page;
    private final StagePane stage;
    private final GymBoard gym;
    private final Notices notices;
    private final Overlay overlay = new Overlay();
    private final Overlays overlays;
    private final ZoomPane zoom;
    private final Keyboard keyboard;
    private final HallPane hall;
    private final Clicker clicker;
    private final Columns split;
    private forklore.session.@Nullable Theme theme;
    private @Nullable Session shown;
    private boolean folded;

    /// @param links opens what a page's links point to
    /// @param send takes what the user wants
    public Shell(Messages messages, Links links, Consumer<Intent> send) {
        this.messages = messages;
        overlays = new Overlays(messages, new Choosers(messages, this::window), overlay, send);
        hall = new HallPane(messages, send);
        clicker = new Clicker(send);
        keyboard = new Keyboard(send, new History(), this::open);
        sidebar = new Sidebar(messages, send, new Tools(messages, keyboard::act));
        page = new PageView(messages, links, send);
        stage = new StagePane(messages, send);
        stage.timeline().addTool(Icons.MARK, "keys.mark", () -> open(Shortcut.MARK));
        stage.timeline().addTool(Icons.SAVE, "keys.save", () -> open(Shortcut.SAVE));
        stage.timeline().addTool(Icons.FOLDER, "keys.open", () -> open(Shortcut.OPEN));
        stage.timeline()
                .addTool(
                        Icons.CLOSE,
                        "timeline.close",
                        () -> send.accept(new Intent.ShowTimeline(false)));
        gym = new GymBoard(messages, send);
        stage.stand(gym);
        notices = new Notices(messages, send);
        styled(this, "app-root", "shell");
        split = new Columns(sidebar, page, stage);
        StackPane.setAlignment(notices, javafx.geometry.Pos.BOTTOM_RIGHT);
        zoom = new ZoomPane(new StackPane(scrolled(split), notices, overlay));
        getChildren().addAll(zoom, hall);
        split.widthProperty().addListener(_ -> sized());
        split.heightProperty().addListener(_ -> sized());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, keyboard::typed);
        new Drops(send).on(this);
    }

    /// Draws the session.
    public void render(Session session) {
        messages.use(session.look().language().locale());
        shown = session;
        keyboard.render(session);
        clicker.render(session);
        showTheme(session);
        hall.render(session);
        zoom.setVisible(!session.hall().on());
        if (!session.hall().on()) {
            renderDesk(session);
        }
    }

    private void renderDesk(Session session) {
        zoom.zoom(session.look().zoom());
        fold(session.look().folded());
        sidebar.render(session);
        if (!folded) {
            page.render(session);
        }
        gym.render(session);
        stage.render(session);
        notices.render(session);
        overlays.render(session);
    }

    /// Whether everything is there: of a new page, what is below its beginning follows later.
    public boolean isSettled() {
        return hall.isVisible() ? hall.isSettled() : folded || page.isWhole();
    }

    private void showTheme(Session session) {
        Scene scene = getScene();
        if (scene != null && session.look().theme() != theme) {
            theme = session.look().theme();
            switch (theme) {
                case LIGHT -> Theme.LIGHT.apply(scene);
                case DARK -> Theme.DARK.apply(scene);
            }
        }
    }

    /// Where the text is so large that the columns have no room side by side, none of them is lost.
    private static ScrollPane scrolled(Columns columns) {
        var scroll = styled(new ScrollPane(columns), "shell-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    private void fold(boolean next) {
        if (next != folded) {
            folded = next;
            split.fold(next);
        }
    }

    private void sized() {
        boolean tight = split.getWidth() < ROOMY_WIDTH || split.getHeight() < ROOMY_HEIGHT;
        pseudoClassStateChanged(COMPACT, split.getHeight() > 0 && tight);
    }

    private void pressed(KeyEvent event) {
        if (overlay.isOpen()) {
            return;
        }
        if (hall.isVisible()) {
            clicker.pressed(event);
        }
        if (!event.isConsumed()) {
            keyboard.pressed(event);
        }
    }

    private void open(Shortcut shortcut) {
        Session session = shown;
        if (session != null) {
            overlays.open(shortcut, session);
        }
    }

    private @Nullable Window window() {
        return getScene() == null ? null : getScene().getWindow();
    }
}
