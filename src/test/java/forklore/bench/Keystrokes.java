package forklore.bench;

import java.awt.AWTException;
import java.awt.AWTKeyStroke;
import java.awt.Robot;
import java.awt.event.InputEvent;

/// A process of its own on the display that its environment names: presses the keys whose names it
/// reads, as `F5`, a line each, and answers each with a line. It clicks first, at the window's left
/// edge, so that the window has the keyboard where no window manager gives it.
final class Keystrokes {
    private static final int EDGE = 4;
    private static final int MIDDLE = 450;
    private static final int PAUSE_MS = 40;

    private Keystrokes() {}

    public static void main(String[] arguments) throws AWTException {
        var robot = new Robot();
        robot.setAutoDelay(PAUSE_MS);
        robot.mouseMove(EDGE, MIDDLE);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        for (String key = IO.readln(); key != null; key = IO.readln()) {
            int code = AWTKeyStroke.getAWTKeyStroke(key).getKeyCode();
            robot.keyPress(code);
            robot.keyRelease(code);
            IO.println(key);
        }
    }
}
