package forklore.app;

import static forklore.ground.Languages.ZH;

import forklore.engine.jvm.JavaEngine;
import forklore.session.Intent;
import forklore.session.RunState;
import forklore.session.Theme;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Watches the pulses of the app's window: at rest, during a run, and after clicks. In memory, with
/// the software renderer.
public final class FrameWatch {
    private static final int REST = 180;

    private final OpenApp app;
    private final Consumer<String> out;

    private FrameWatch(OpenApp app, Consumer<String> out) {
        this.app = app;
        this.out = out;
    }

    /// Measures everything, one line each.
    public static void report(Consumer<String> out) throws Exception {
        try (var engine = new JavaEngine()) {
            var app = Toolkit.startHeadless(() -> new OpenApp(new Stage(), engine));
            var watch = new FrameWatch(app, out);
            watch.measure();
            onFx(app.window::close);
        } finally {
            Platform.exit();
        }
    }

    private void measure() throws Exception {
        open("num06", "side-by-side");
        List<Long> rest = restPulses();
        tell("at rest", rest, rest);
        tell("num06/side-by-side", runPulses(), rest);
        set("tasks", "30");
        set("longest", "0.2");
        tell("the same, 30 short tasks", runPulses(), rest);
        open("num03", "n-forks");
        set("n", "5");
        tell("num03/n-forks, 32 processes", runPulses(), rest);
        open("num07", "bounded-queue");
        tell("num07/bounded-queue", runPulses(), rest);
        click("another lesson", new Intent.OpenLesson("num06"));
        click("the language", new Intent.SetLanguage(ZH));
        click("the theme", new Intent.SetTheme(Theme.DARK));
        click("run", new Intent.RunDemo());
        click("stop", new Intent.StopRun());
        app.await(session -> session.show().state() instanceof RunState.Ended);
    }

    private void open(String lesson, String demo) throws Exception {
        onFx(() -> app.window.pump().send(new Intent.OpenLesson(lesson)));
        onFx(() -> app.window.pump().send(new Intent.ChooseDemo(demo)));
    }

    private void set(String parameter, String value) throws Exception {
        onFx(() -> app.window.pump().send(new Intent.SetParameter(parameter, value)));
    }

    private static List<Long> restPulses() throws Exception {
        var watch = new Pulses();
        onFx(watch::start);
        watch.enough.get(60, TimeUnit.SECONDS);
        onFx(watch::stop);
        return watch.gaps;
    }

    private List<Long> runPulses() throws Exception {
        var watch = new Pulses();
        onFx(() -> app.window.pump().send(new Intent.RunDemo()));
        app.await(session -> session.show().state() instanceof RunState.Running);
        onFx(watch::start);
        app.await(session -> session.show().state() instanceof RunState.Ended);
        onFx(watch::stop);
        return watch.gaps;
    }

    /// The JavaFX thread's own time for a click: until the first frame that shows an answer is laid
    /// out, for the slowest of the frames after it, and for all of them.
    private void click(String what, Intent intent) throws Exception {
        app.settle();
        var frames = new Frames();
        onFx(frames::start);
        onFx(
                () -> {
                    frames.clicked();
                    app.window.pump().send(intent);
                });
        app.settle();
        frames.enough.get(60, TimeUnit.SECONDS);
        onFx(frames::stop);
        out.accept(
                String.format(
                        Locale.ROOT,
                        "click on %-15s answered after %6.1f ms; then frames of at most %5.1f ms,"
                                + " %6.1f ms in all",
                        what,
                        frames.answer() / 1e6,
                        frames.slowest() / 1e6,
                        frames.all() / 1e6));
    }

    private void tell(String what, List<Long> gaps, List<Long> rest) {
        double fps = 1e9 / at(gaps, 0.5);
        out.accept(
                String.format(
                        Locale.ROOT,
                        "%-30s %5.1f frames/s (at rest : here %.2f); gaps p95 %.1f ms, p99 %.1f ms,"
                                + " %d frames",
                        what,
                        fps,
                        mean(gaps) / mean(rest),
                        at(gaps, 0.95) / 1e6,
                        at(gaps, 0.99) / 1e6,
                        gaps.size()));
    }

    private static double mean(List<Long> gaps) {
        return gaps.stream().mapToLong(Long::longValue).average().orElse(0);
    }

    private static double at(List<Long> gaps, double share) {
        var sorted = gaps.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }

    private static void onFx(Runnable action) throws Exception {
        var done = new CompletableFuture<Void>();
        Platform.runLater(
                () -> {
                    try {
                        action.run();
                        done.complete(null);
                    } catch (RuntimeException | Error e) {
                        done.completeExceptionally(e);
                    }
                });
        done.get(60, TimeUnit.SECONDS);
    }

    /// The times between pulses, ns.
    private static final class Pulses extends AnimationTimer {
        private final List<Long> gaps = new ArrayList<>();
        private final CompletableFuture<Void> enough = new CompletableFuture<>();
        private long last;

        @Override
        public void handle(long ignored) {
            long now = System.nanoTime();
            if (last != 0) {
                gaps.add(now - last);
            }
            last = now;
            if (gaps.size() == REST) {
                enough.complete(null);
            }
        }
    }

    /// What each frame after a click costs the JavaFX thread in processor time, ns: other programs
    /// on the machine don't count.
    private static final class Frames extends AnimationTimer {
        private static final int LEAST = 8;

        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final List<Long> costs = new ArrayList<>();
        private final CompletableFuture<Void> enough = new CompletableFuture<>();
        private long last = -1;

        void clicked() {
            last = threads.getCurrentThreadCpuTime();
        }

        @Override
        public void handle(long ignored) {
            if (last < 0) {
                return;
            }
            long now = threads.getCurrentThreadCpuTime();
            costs.add(now - last);
            last = now;
            if (costs.size() == LEAST) {
                enough.complete(null);
            }
        }

        /// The click itself, and the frame that follows it.
        long answer() {
            return costs.get(0) + costs.get(1);
        }

        long slowest() {
            return costs.stream().skip(2).mapToLong(Long::longValue).max().orElse(0);
        }

        long all() {
            return costs.stream().mapToLong(Long::longValue).sum();
        }
    }
}
