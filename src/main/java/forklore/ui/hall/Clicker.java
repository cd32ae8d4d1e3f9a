package forklore.ui.hall;

import forklore.session.Aid;
import forklore.session.Hall;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.session.Talk;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Turns the keys of a clicker, and of a keyboard in the hall, into intents.
public final class Clicker {
    /// More digits than any tour has steps.
    private static final int MOST_DIGITS = 3;

    private final Consumer<Intent> send;
    private String digits = "";
    private @Nullable Session session;

    public Clicker(Consumer<Intent> send) {
        this.send = send;
    }

    public void render(Session next) {
        session = next;
    }

    /// Does what the key means, and consumes it; a key that means nothing here is left alone.
    public void pressed(KeyEvent event) {
        Session now = session;
        if (now == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean meant = digit(event.getCode()) || act(event.getCode(), now.hall());
        if (meant) {
            event.consume();
        }
    }

    private boolean digit(KeyCode code) {
        if (!code.isDigitKey()) {
            return false;
        }
        digits = (digits + code.getName().replaceAll("\\D", ""));
        digits = digits.substring(Math.max(0, digits.length() - MOST_DIGITS));
        return true;
    }

    private boolean act(KeyCode code, Hall hall) {
        String typed = digits;
        digits = "";
        switch (code) {
            case PAGE_DOWN, RIGHT, KP_RIGHT, SPACE -> send.accept(new Intent.GoOn());
            case PAGE_UP, LEFT, KP_LEFT -> send.accept(new Intent.GoBack());
            case ENTER -> enter(typed);
            case HOME -> send.accept(new Intent.GoToStep(0));
            case END -> send.accept(new Intent.GoToStep(Integer.MAX_VALUE));
            case R -> send.accept(new Intent.RunAgain());
            case F -> send.accept(new Intent.PlayRecorded());
            case ESCAPE -> send.accept(new Intent.LeaveHall());
            case PERIOD, DECIMAL -> toggle(hall, Aid.BLACK);
            case L -> toggle(hall, Aid.LASER);
            case N -> toggle(hall, Aid.NOTES);
            case S -> toggle(hall, Aid.SPEAKER);
            case B -> letterOrBlack(hall);
            case A -> vote(0);
            case C -> vote(2);
            case D -> vote(3);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// While a question is open its letters are its answers.
    private void letterOrBlack(Hall hall) {
        if (asking()) {
            vote(1);
        } else {
            toggle(hall, Aid.BLACK);
        }
    }

    private boolean asking() {
        return session != null && Talk.asking(session);
    }

    private void vote(int option) {
        send.accept(new Intent.Vote(option));
    }

    private void enter(String typed) {
        if (!typed.isEmpty()) {
            send.accept(new Intent.GoToStep(Math.max(0, Integer.parseInt(typed) - 1)));
        }
    }

    private void toggle(Hall hall, Aid aid) {
        send.accept(new Intent.Switch(aid, !hall.has(aid)));
    }
}
