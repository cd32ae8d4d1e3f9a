package forklore.bench;

import forklore.app.FrameWatch;

/// Frames a second while real processes run, beside those of the same window at rest, and how long
/// clicks keep the JavaFX thread busy.
public final class FrameBench {
    private FrameBench() {}

    public static void main(String[] arguments) throws Exception {
        FrameWatch.report(IO::println);
    }
}
