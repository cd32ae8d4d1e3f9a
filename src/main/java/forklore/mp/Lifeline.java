package forklore.mp;

import forklore.wire.FrameInput;

import java.io.IOException;

/// Ends a child whose parent is dead: the pipe from the parent ends then, whatever killed it.
final class Lifeline {
    private Lifeline() {}

    /// Watches the pipe, on a thread of its own, from here on.
    static void hold(FrameInput in) {
        Thread.ofPlatform().name("lifeline").daemon().start(() -> watch(in));
    }

    private static void watch(FrameInput in) {
        try {
            // Nothing is sent to a child that runs, so this waits for the end.
            in.next();
        } catch (IOException e) {
            System.err.println("the pipe from the parent is torn: " + e.getMessage());
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }
}
