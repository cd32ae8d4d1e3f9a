package forklore.app;

import forklore.session.Aid;
import forklore.session.Hall;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.session.Window;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Makes the windows as the hall needs them: the app's own fills the projector, the speaker's opens
/// beside it, and both are as before when the hall is left.
final class HallWindows implements AutoCloseable {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 680;

    private final Stage main;
    private final AppWindow window;
    private final Supplier<Screens> screens;
    private @Nullable Stage speaker;
    private @Nullable Window before;

    /// @param main the app's window
    HallWindows(Stage main, AppWindow window) {
        this(main, window, HallWindows::here);
    }

    /// @param screens those that there are at the moment
    HallWindows(Stage main, AppWindow window, Supplier<Screens> screens) {
        this.main = main;
        this.window = window;
        this.screens = screens;
        // Keys are ours, and nothing pops up on a projector.
        main.setFullScreenExitHint("");
        main.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        main.fullScreenProperty().addListener((_, _, whole) -> heard(Aid.FULL_SCREEN, whole));
        window.pump().listen(this::follow);
    }

    private void follow(Session session) {
        Hall hall = session.hall();
        boolean speaking = hall.talk().isPresent() && hall.has(Aid.SPEAKER);
        if (speaking != (speaker != null && speaker.isShowing())) {
            showSpeaker(speaking);
        }
        boolean whole = hall.has(Aid.FULL_SCREEN);
        if (whole != main.isFullScreen()) {
            fill(whole, hall.on());
        }
    }

    private void showSpeaker(boolean open) {
        if (!open) {
            close();
            return;
        }
        Stage there = speaker();
        Screens now = screens.get();
        Rectangle2D own = now.speaker();
        there.setX(own.getMinX() + Math.max(0, (own.getWidth() - WIDTH) / 2));
        there.setY(own.getMinY() + Math.max(0, (own.getHeight() - HEIGHT) / 2));
        there.setMaximized(now.two());
        there.show();
        // Its sheets belong to a scene, which it may not have had before.
        window.speaker().render(window.pump().session());
    }

    /// The speaker's window; made for whoever first asks for it.
    Stage speaker() {
        Stage there = speaker;
        if (there == null) {
            there = made();
            speaker = there;
        }
        return there;
    }

    private Stage made() {
        var made = new Stage();
        made.setScene(new Scene(window.speaker(), WIDTH, HEIGHT));
        made.setTitle("Forklore");
        made.setOnCloseRequest(_ -> heard(Aid.SPEAKER, false));
        return made;
    }

    private void fill(boolean whole, boolean hall) {
        Screens now = screens.get();
        if (whole && hall && now.two()) {
            before = WindowPlace.of(main);
            main.setMaximized(false);
            main.setX(now.projector().getMinX());
            main.setY(now.projector().getMinY());
        }
        main.setFullScreen(whole);
        Window place = before;
        if (!whole && place != null) {
            before = null;
            WindowPlace.move(main, place);
        }
    }

    private void heard(Aid aid, boolean on) {
        if (window.pump().session().hall().has(aid) != on) {
            window.pump().send(new Intent.Switch(aid, on));
        }
    }

    private static Screens here() {
        var all = new ArrayList<Rectangle2D>(List.of(Screen.getPrimary().getBounds()));
        Screen.getScreens().stream()
                .map(Screen::getBounds)
                .filter(screen -> !all.contains(screen))
                .forEach(all::add);
        return Screens.of(all);
    }

    @Override
    public void close() {
        if (speaker != null) {
            speaker.hide();
        }
    }
}
