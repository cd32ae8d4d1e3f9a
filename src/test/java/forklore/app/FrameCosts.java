package forklore.app;

import javafx.animation.AnimationTimer;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/// What the JavaFX thread needs of each frame in processor time, ns: other programs on the machine
/// don't count.
final class FrameCosts extends AnimationTimer {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Long> costs = new ArrayList<>();
    private final Runnable begins;
    private long last = -1;

    /// @param begins called at the beginning of each frame
    FrameCosts(Runnable begins) {
        this.begins = begins;
    }

    @Override
    public void handle(long ignored) {
        long now = threads.getCurrentThreadCpuTime();
        synchronized (costs) {
            if (last >= 0) {
                costs.add(now - last);
            }
            last = now;
        }
        begins.run();
    }

    void forget() {
        synchronized (costs) {
            costs.clear();
        }
    }

    /// Of the newest frame; [Long#MAX_VALUE] where none was drawn yet.
    long last() {
        synchronized (costs) {
            return costs.isEmpty() ? Long.MAX_VALUE : costs.getLast();
        }
    }

    long[] all() {
        synchronized (costs) {
            return costs.stream().mapToLong(Long::longValue).toArray();
        }
    }
}
