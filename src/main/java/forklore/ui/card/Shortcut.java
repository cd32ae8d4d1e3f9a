package forklore.ui.card;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_ANY;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import forklore.ui.kit.KeyNames;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.Locale;

/// What the keyboard can do, in the order in which it is explained.
@SuppressWarnings(
        "ImmutableEnumChecker") // A key combination never changes; its type cannot say so.
public enum Shortcut {
    RUN("F5", new KeyCodeCombination(KeyCode.F5)),
    STOP("Shift F5", new KeyCodeCombination(KeyCode.F5, KeyCombination.SHIFT_DOWN)),
    BOTH("Ctrl F5", new KeyCodeCombination(KeyCode.F5, SHORTCUT_DOWN)),
    COMPARE("Alt F5", new KeyCodeCombination(KeyCode.F5, ALT_DOWN)),
    PLAY("Space", new KeyCodeCombination(KeyCode.SPACE)),
    STEP_BACK(",", new KeyCodeCombination(KeyCode.COMMA)),
    STEP_FORWARD(".", new KeyCodeCombination(KeyCode.PERIOD)),
    MARKER_BACK("[", new KeyCodeCombination(KeyCode.OPEN_BRACKET)),
    MARKER_FORWARD("]", new KeyCodeCombination(KeyCode.CLOSE_BRACKET)),
    HALTS("M", new KeyCodeCombination(KeyCode.M)),
    TIMELINE("T", new KeyCodeCombination(KeyCode.T)),
    MARK("N", new KeyCodeCombination(KeyCode.N)),
    TO_START("Home", new KeyCodeCombination(KeyCode.HOME)),
    TO_END("End", new KeyCodeCombination(KeyCode.END)),
    SEARCH("Ctrl K", new KeyCodeCombination(KeyCode.K, SHORTCUT_DOWN)),
    OPEN("Ctrl O", new KeyCodeCombination(KeyCode.O, SHORTCUT_DOWN)),
    SAVE("Ctrl S", new KeyCodeCombination(KeyCode.S, SHORTCUT_DOWN)),
    BACK("Alt ←", new KeyCodeCombination(KeyCode.LEFT, ALT_DOWN)),
    FORWARD("Alt →", new KeyCodeCombination(KeyCode.RIGHT, ALT_DOWN)),
    PRESENT("F6", new KeyCodeCombination(KeyCode.F6)),
    TOUR("Shift F6", new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN)),
    FULL_SCREEN("F11", new KeyCodeCombination(KeyCode.F11)),
    DEMO_BACK("Ctrl PgUp", new KeyCodeCombination(KeyCode.PAGE_UP, SHORTCUT_DOWN)),
    DEMO_FORWARD("Ctrl PgDn", new KeyCodeCombination(KeyCode.PAGE_DOWN, SHORTCUT_DOWN)),
    GYM("F7", new KeyCodeCombination(KeyCode.F7)),
    LESSON_BACK("Alt PgUp", new KeyCodeCombination(KeyCode.PAGE_UP, ALT_DOWN)),
    LESSON_FORWARD("Alt PgDn", new KeyCodeCombination(KeyCode.PAGE_DOWN, ALT_DOWN)),
    FOLD("Ctrl B", new KeyCodeCombination(KeyCode.B, SHORTCUT_DOWN)),
    WORDS("Ctrl T", new KeyCodeCombination(KeyCode.T, SHORTCUT_DOWN)),
    THEME("Ctrl D", new KeyCodeCombination(KeyCode.D, SHORTCUT_DOWN)),
    LANGUAGE("Ctrl L", new KeyCodeCombination(KeyCode.L, SHORTCUT_DOWN)),
    LARGER("Ctrl +", new KeyCodeCombination(KeyCode.EQUALS, SHORTCUT_DOWN, SHIFT_ANY)),
    SMALLER("Ctrl −", new KeyCodeCombination(KeyCode.MINUS, SHORTCUT_DOWN, SHIFT_ANY)),
    GLOSSARY("Ctrl G", new KeyCodeCombination(KeyCode.G, SHORTCUT_DOWN)),
    PROGRESS("Ctrl P", new KeyCodeCombination(KeyCode.P, SHORTCUT_DOWN)),
    SETTINGS("Ctrl ,", new KeyCodeCombination(KeyCode.COMMA, SHORTCUT_DOWN)),
    KEYS("?", new KeyCodeCombination(KeyCode.SLASH, KeyCombination.SHIFT_DOWN));

    private final String keys;
    private final KeyCombination combination;

    Shortcut(String keys, KeyCombination combination) {
        this.keys = keys;
        this.combination = combination;
    }

    /// The keys as they are written on the screen.
    public String keys() {
        return KeyNames.here(keys);
    }

    /// The message that says what it does.
    public String key() {
        return "keys." + name().toLowerCase(Locale.ROOT);
    }

    public boolean matches(KeyEvent event) {
        return combination.match(event);
    }

    /// Whether it is one that text is typed with.
    public boolean plain() {
        return switch (this) {
            case PLAY,
                    STEP_BACK,
                    STEP_FORWARD,
                    MARKER_BACK,
                    MARKER_FORWARD,
                    HALTS,
                    TIMELINE,
                    MARK,
                    TO_START,
                    TO_END,
                    KEYS ->
                    true;
            case RUN,
                    STOP,
                    BOTH,
                    COMPARE,
                    SEARCH,
                    OPEN,
                    SAVE,
                    BACK,
                    FORWARD,
                    PRESENT,
                    TOUR,
                    FULL_SCREEN,
                    DEMO_BACK,
                    DEMO_FORWARD,
                    GYM,
                    LESSON_BACK,
                    LESSON_FORWARD,
                    FOLD,
                    WORDS,
                    THEME,
                    LANGUAGE,
                    LARGER,
                    SMALLER,
                    GLOSSARY,
                    PROGRESS,
                    SETTINGS ->
                    false;
        };
    }
}
