package forklore.ui;

import forklore.lesson.Demo;
import forklore.session.Aid;
import forklore.session.Both;
import forklore.session.Gym;
import forklore.session.Intent;
import forklore.session.Look;
import forklore.session.Session;
import forklore.session.Show;
import forklore.session.Theme;
import forklore.ui.card.Shortcut;

import javafx.event.EventTarget;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/// Turns keys into intents. A plain key does nothing of this while text is typed or a button has
/// the focus: there it means what it always means.
final class Keyboard {
    private static final double ZOOM = 1.15;

    /// What can be done on a projector, too, beside what the clicker does.
    private static final Set<Shortcut> HALL =
            EnumSet.of(
                    Shortcut.RUN,
                    Shortcut.STOP,
                    Shortcut.BOTH,
                    Shortcut.COMPARE,
                    Shortcut.STEP_BACK,
                    Shortcut.MARKER_BACK,
                    Shortcut.MARKER_FORWARD,
                    Shortcut.WORDS,
                    Shortcut.FULL_SCREEN,
                    Shortcut.THEME,
                    Shortcut.LANGUAGE,
                    Shortcut.LARGER,
                    Shortcut.SMALLER);

    private final Consumer<Intent> send;
    private final Consumer<Shortcut> open;
    private final History history;
    private @Nullable Session session;
    private boolean acted;

    /// @param open opens the overlay that a shortcut stands for
    Keyboard(Consumer<Intent> send, History history, Consumer<Shortcut> open) {
        this.send = send;
        this.history = history;
        this.open = open;
    }

    void render(Session next) {
        session = next;
        history.visit(next.place().lesson());
    }

    /// What a shortcut's key would type comes after its press, and must not land in what the
    /// shortcut has opened.
    void typed(KeyEvent event) {
        if (acted) {
            acted = false;
            event.consume();
        }
    }

    void pressed(KeyEvent event) {
        acted = false;
        Session now = session;
        if (now == null) {
            return;
        }
        for (Shortcut shortcut : Shortcut.values()) {
            if (shortcut.matches(event)
                    && (!now.hall().on() || HALL.contains(shortcut))
                    && !(shortcut.plain() && taken(event.getTarget(), shortcut))) {
                act(shortcut, now);
                acted = shortcut.plain();
                event.consume();
                return;
            }
        }
    }

    private static boolean taken(EventTarget target, Shortcut shortcut) {
        boolean typing =
                target instanceof TextInputControl
                        || target instanceof CodeArea
                        || target instanceof ComboBoxBase<?>;
        return typing || (shortcut == Shortcut.PLAY && target instanceof ButtonBase);
    }

    /// Does what the shortcut stands for, as if its keys had been pressed.
    void act(Shortcut shortcut) {
        if (session != null) {
            act(shortcut, session);
        }
    }

    private void act(Shortcut shortcut, Session now) {
        Look look = now.look();
        switch (shortcut) {
            case RUN -> send.accept(new Intent.RunDemo());
            case STOP -> send.accept(new Intent.StopRun());
            case PLAY -> send.accept(moving(now.show()) ? new Intent.Pause() : new Intent.Play());
            case STEP_BACK -> send.accept(new Intent.StepBack());
            case STEP_FORWARD -> send.accept(new Intent.StepForward());
            case BOTH -> both(now);
            case COMPARE -> compare(now);
            case MARKER_BACK -> send.accept(new Intent.ToMarker(false));
            case MARKER_FORWARD -> send.accept(new Intent.ToMarker(true));
            case HALTS -> send.accept(new Intent.PauseOnMarkers(!now.show().transport().pausing()));
            case TIMELINE ->
                    send.accept(new Intent.ShowTimeline(!now.show().transport().view().open()));
            case WORDS -> send.accept(new Intent.TellInWords(!look.inWords()));
            case TO_START -> send.accept(new Intent.ToStart());
            case TO_END -> send.accept(new Intent.GoLive());
            case BACK -> history.back().map(Intent.OpenLesson::new).ifPresent(send);
            case FORWARD -> history.forward().map(Intent.OpenLesson::new).ifPresent(send);
            case PRESENT -> send.accept(new Intent.PresentDemo());
            case TOUR -> send.accept(new Intent.TakeTour(false));
            case FULL_SCREEN -> {
                boolean whole = now.hall().has(Aid.FULL_SCREEN);
                send.accept(new Intent.Switch(Aid.FULL_SCREEN, !whole));
            }
            case DEMO_BACK -> send.accept(new Intent.ToDemo(-1));
            case DEMO_FORWARD -> send.accept(new Intent.ToDemo(1));
            case GYM -> send.accept(new Intent.OpenLesson(Gym.ID));
            case LESSON_BACK -> send.accept(new Intent.ToLesson(-1));
            case LESSON_FORWARD -> send.accept(new Intent.ToLesson(1));
            case FOLD -> send.accept(new Intent.FoldPage(!look.folded()));
            case THEME -> send.accept(new Intent.SetTheme(other(look.theme())));
            case LANGUAGE -> send.accept(new Intent.SetLanguage(look.language().next()));
            case LARGER -> send.accept(new Intent.Zoom(look.zoom() * ZOOM));
            case SMALLER -> send.accept(new Intent.Zoom(look.zoom() / ZOOM));
            case SEARCH, GLOSSARY, PROGRESS, KEYS, SETTINGS, OPEN, SAVE, MARK ->
                    open.accept(shortcut);
        }
    }

    private void both(Session now) {
        if (Both.possible(now)) {
            send.accept(new Intent.RunBoth());
        }
    }

    private void compare(Session now) {
        if (now.demo().map(Demo::races).orElse(false)) {
            send.accept(new Intent.CompareOrders());
        }
    }

    private static boolean moving(Show show) {
        return show.transport().playing() || (show.transport().live() && show.state().active());
    }

    private static Theme other(Theme theme) {
        return theme == Theme.DARK ? Theme.LIGHT : Theme.DARK;
    }
}
