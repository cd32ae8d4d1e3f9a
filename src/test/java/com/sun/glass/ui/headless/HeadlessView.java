package com.sun.glass.ui.headless;

import com.sun.glass.events.ViewEvent;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.View;

import java.util.Map;

/// The headless toolkit's view, without the copy of every frame into the frame buffer of a screen
/// that nobody looks at: a test asks the scene for a picture.
///
/// It stands before JavaFX's own class of this name on the tests' class path. That one copies a
/// window pixel by pixel, which took half of the processor time of all tests of windows (JavaFX
/// 26.0.2). Whether it still fits shows at once when JavaFX changes: no test of a window would
/// start.
public final class HeadlessView extends View {
    @Override
    protected void _uploadPixels(long ptr, Pixels pixels) {}

    @Override
    protected void _enableInputMethodEvents(long ptr, boolean enable) {}

    @Override
    protected long _create(@SuppressWarnings("rawtypes") Map capabilities) {
        return 1;
    }

    @Override
    protected long _getNativeView(long ptr) {
        return ptr;
    }

    @Override
    protected int _getX(long ptr) {
        return 0;
    }

    @Override
    protected int _getY(long ptr) {
        return 0;
    }

    @Override
    protected void _setParent(long ptr, long parent) {}

    @Override
    protected boolean _close(long ptr) {
        return true;
    }

    @Override
    protected void _scheduleRepaint(long ptr) {
        throw new UnsupportedOperationException("the headless toolkit repaints by its own pulse");
    }

    @Override
    protected void _begin(long ptr) {}

    @Override
    protected void _end(long ptr) {}

    @Override
    protected long _getNativeFrameBuffer(long ptr) {
        return 1;
    }

    @Override
    protected boolean _enterFullscreen(
            long ptr, boolean animate, boolean keepRatio, boolean hideCursor) {
        fullscreen(true, ViewEvent.FULLSCREEN_ENTER);
        return true;
    }

    @Override
    protected void _exitFullscreen(long ptr, boolean animate) {
        fullscreen(false, ViewEvent.FULLSCREEN_EXIT);
    }

    private void fullscreen(boolean on, int event) {
        if (getWindow() instanceof HeadlessWindow window) {
            window.setFullscreen(on);
        }
        notifyView(event);
    }

    // The window and the robot of this package report through these.

    @Override
    protected void notifyResize(int width, int height) {
        super.notifyResize(width, height);
    }

    @Override
    protected void notifyMouse(
            int type,
            int button,
            int x,
            int y,
            int xAbs,
            int yAbs,
            int modifiers,
            boolean isPopupTrigger,
            boolean isSynthesized) {
        super.notifyMouse(type, button, x, y, xAbs, yAbs, modifiers, isPopupTrigger, isSynthesized);
    }

    @Override
    protected void notifyMenu(int x, int y, int xAbs, int yAbs, boolean isKeyboardTrigger) {
        super.notifyMenu(x, y, xAbs, yAbs, isKeyboardTrigger);
    }

    @Override
    protected void notifyScroll(
            int x,
            int y,
            int xAbs,
            int yAbs,
            double deltaX,
            double deltaY,
            int modifiers,
            int lines,
            int chars,
            int defaultLines,
            int defaultChars,
            double xMultiplier,
            double yMultiplier) {
        super.notifyScroll(
                x,
                y,
                xAbs,
                yAbs,
                deltaX,
                deltaY,
                modifiers,
                lines,
                chars,
                defaultLines,
                defaultChars,
                xMultiplier,
                yMultiplier);
    }

    @Override
    protected void notifyKey(int type, int keyCode, char[] keyChars, int modifiers) {
        super.notifyKey(type, keyCode, keyChars, modifiers);
    }

    @Override
    protected void notifyRepaint(int x, int y, int width, int height) {
        super.notifyRepaint(x, y, width, height);
    }
}
