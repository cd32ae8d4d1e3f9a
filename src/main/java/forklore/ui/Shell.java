package forklore.ui;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Language;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.ui.kit.Icons;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Theme;
import forklore.ui.kit.ZoomPane;
import forklore.ui.lesson.Links;
import forklore.ui.lesson.PageView;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// The whole window: course, page and stage side by side.
public final class Shell extends StackPane {
    private static final double SIDEBAR = 228;
    private static final double PAGE = 500;
    private static final double STAGE = 632;

    private final Messages messages;
    private final Sidebar sidebar;
    private final PageView page;
    private final StagePane stage;
    private final Notices notices;
    private final Overlay overlay = new Overlay();
    private final ZoomPane zoom;
    private final Keyboard keyboard;
    private final Consumer<Intent> send;
    private final SplitPane split = styled(new SplitPane(), "shell-split");
    private forklore.session.@Nullable Theme theme;
    private @Nullable Session shown;
    private boolean folded;
    private boolean placed;

    /// @param links opens what a page's links point to
    /// @param send takes what the user wants
    public Shell(Messages messages, Links links, Consumer<Intent> send) {
        this.messages = messages;
        this.send = send;
        keyboard = new Keyboard(send, new History(), this::open);
        sidebar = new Sidebar(messages, send, search(), foldButton(), keys());
        page = new PageView(messages, links, send);
        stage = new StagePane(messages, send);
        notices = new Notices(messages, send);
        styled(this, "app-root", "shell");
        sidebar.setMinWidth(170);
        SplitPane.setResizableWithParent(sidebar, false);
        SplitPane.setResizableWithParent(page, false);
        split.getItems().setAll(sidebar, page, stage);
        StackPane.setAlignment(notices, javafx.geometry.Pos.BOTTOM_RIGHT);
        zoom = new ZoomPane(new StackPane(split, notices, overlay));
        getChildren().add(zoom);
        split.widthProperty().addListener(_ -> placeColumns());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Draws the session.
    public void render(Session session) {
        messages.use(session.look().language().locale());
        shown = session;
        keyboard.render(session);
        zoom.zoom(session.look().zoom());
        showTheme(session);
        fold(session.look().folded());
        sidebar.render(session);
        if (!folded) {
            page.render(session);
        }
        stage.render(session);
        notices.render(session);
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

    private void fold(boolean next) {
        if (next != folded) {
            folded = next;
            if (next) {
                split.getItems().remove(page);
            } else {
                split.getItems().add(1, page);
            }
            placed = false;
            placeColumns();
        }
    }

    /// Gives the columns their first widths; from then on they are the user's.
    private void placeColumns() {
        double width = split.getWidth();
        if (placed || width <= 0) {
            return;
        }
        placed = true;
        if (folded) {
            split.setDividerPositions(SIDEBAR / width);
        } else {
            double most = Math.max(PAGE, width * 0.29);
            double course = Math.clamp(width * 0.158, 196, SIDEBAR);
            double wanted = Math.clamp(width - course - STAGE, 320, most);
            split.setDividerPositions(course / width, (course + wanted) / width);
        }
    }

    private void pressed(KeyEvent event) {
        if (!overlay.isOpen()) {
            keyboard.pressed(event);
        }
    }

    private void open(Shortcut shortcut) {
        Session session = shown;
        if (session == null) {
            return;
        }
        if (shortcut == Shortcut.SEARCH) {
            Language language = session.look().language();
            var index = new CourseIndex(session.course(), language);
            var card = new SearchCard(messages, index, language, this::go);
            overlay.open(card, card.field());
        } else {
            var card = new KeysCard(messages, session, send);
            overlay.open(card, card.first());
        }
    }

    private void go(List<Intent> way) {
        overlay.close();
        way.forEach(send);
    }

    private Button search() {
        Label words = new Label();
        words.textProperty().bind(messages.bind("shell.search"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var row = new HBox(words, gap, styled(new Label("Ctrl K"), "key-hint"));
        Button button = styled(new Button("", row), "search-button");
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.maxWidthProperty().bind(button.widthProperty().subtract(20));
        row.prefWidthProperty().bind(row.maxWidthProperty());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> open(Shortcut.SEARCH));
        button.accessibleTextProperty().bind(messages.bind("shell.search"));
        return button;
    }

    private Button foldButton() {
        Button button = styled(new Button("", Icons.FOLD.node()), "ghost-button");
        button.accessibleTextProperty().bind(messages.bind("keys.fold"));
        var tip = new Tooltip();
        tip.textProperty().bind(messages.bind("keys.fold"));
        button.setTooltip(tip);
        button.setOnAction(_ -> send.accept(new Intent.FoldPage(!folded)));
        return button;
    }

    private Button keys() {
        Button button = styled(new Button("", Icons.HELP.node()), "ghost-button");
        button.accessibleTextProperty().bind(messages.bind("shell.keys"));
        button.setOnAction(_ -> open(Shortcut.KEYS));
        return button;
    }
}
