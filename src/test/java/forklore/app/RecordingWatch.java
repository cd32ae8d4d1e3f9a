package forklore.app;

import com.sun.management.OperatingSystemMXBean;

import forklore.model.Timeline;
import forklore.session.Intent;
import forklore.session.RunState;
import forklore.trace.JsonLine;
import forklore.trace.TraceEvent;
import forklore.trace.TraceFile;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Measures what a long recording costs: opening it, its memory, going to any moment of it, alone
/// and in the window, and frames while a run is told with the timeline open.
public final class RecordingWatch {
    private static final int OPENINGS = 4;
    private static final int SEEKS = 2_000;
    private static final int SEEKS_SEEN = 200;

    /// Events of the run that is followed: ten seconds at 5,000 a second.
    private static final int FOLLOWED = 50_000;

    private static final double MS = 1e6;

    private final List<TraceEvent> events;
    private final Consumer<String> out;
    private final Random random = new Random(11);

    private RecordingWatch(List<TraceEvent> events, Consumer<String> out) {
        this.events = events;
        this.out = out;
    }

    /// Measures everything, one line each.
    ///
    /// @param events of a run, a fifth of a millisecond apart
    public static void report(List<TraceEvent> events, Consumer<String> out) throws Exception {
        new RecordingWatch(events, out).measure();
    }

    private void measure() throws Exception {
        Path file = Files.createTempFile("recording", ".jsonl");
        try {
            write(file);
            Timeline run = open(file);
            seek(run);
            inTheWindow(file);
        } finally {
            Files.deleteIfExists(file);
            Platform.exit();
        }
    }

    private void write(Path file) throws IOException {
        var json = new JsonLine();
        try (var to = Files.newBufferedWriter(file)) {
            to.write(TraceFile.header() + "\n");
            for (TraceEvent event : events) {
                to.write(json.of(event));
                to.write('\n');
            }
        }
        out.accept(
                String.format(
                        Locale.ROOT,
                        "%,d events, %.1f MB as a file; load of the machine %.1f",
                        events.size(),
                        Files.size(file) / 1e6,
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }

    private Timeline open(Path file) throws IOException {
        Timeline run = Timeline.EMPTY;
        for (int i = 1; i <= OPENINGS; i++) {
            run = Timeline.EMPTY;
            long before = memory();
            long start = System.nanoTime();
            long busy = busy();
            run = RecordingReader.open(file, _ -> {}).timeline();
            double seconds = (System.nanoTime() - start) / 1e9;
            double processor = (busy() - busy) / 1e9;
            double megabytes = (double) (memory() - before) / events.size();
            out.accept(
                    String.format(
                            Locale.ROOT,
                            "opening %d: %.2f s, %,.0f events/s decoded and folded; %.2f s of processors, the compiler and collector among them; %.0f MB for a million",
                            i,
                            seconds,
                            events.size() / seconds,
                            processor,
                            megabytes));
        }
        return run;
    }

    /// The processor time that this program has had, ns.
    private static long busy() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static long memory() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void seek(Timeline run) {
        long[] times = new long[SEEKS];
        long seen = 0;
        for (int i = 0; i < SEEKS; i++) {
            long t = random.nextLong(run.duration());
            long start = System.nanoTime();
            seen += run.at(t).processes().all().size();
            times[i] = System.nanoTime() - start;
        }
        out.accept(
                String.format(
                        Locale.ROOT, "seek in the model: %s (%,d seen)", shares(times), seen));
    }

    private void inTheWindow(Path file) throws Exception {
        var followed = events.subList(0, Math.min(events.size(), FOLLOWED));
        var engine = new PacedEngine(followed);
        var app = Toolkit.startHeadless(() -> new OpenApp(new Stage(), engine));
        onFx(() -> app.window.pump().send(new Intent.ShowTimeline(true)));
        var frames = new FrameCosts(engine::frame);
        onFx(frames::start);
        long start = System.nanoTime();
        onFx(() -> app.window.pump().send(new Intent.OpenRecordings(List.of(file.toString()))));
        app.await(session -> session.show().state() instanceof RunState.Ended);
        out.accept(
                String.format(
                        Locale.ROOT,
                        "opening in the window: %.2f s; frames meanwhile: %s",
                        seconds(start),
                        took(frames)));
        awaitQuiet(app, frames);
        seekInTheWindow(app);
        frames.forget();
        onFx(
                () -> {
                    app.window.pump().send(new Intent.OpenLesson("num06"));
                    app.window.pump().send(new Intent.ChooseDemo("apply-async"));
                    app.window.pump().send(new Intent.RunDemo());
                });
        app.await(session -> session.show().state() instanceof RunState.Running);
        frames.forget();
        app.await(session -> session.show().state() instanceof RunState.Ended);
        out.accept(
                String.format(
                        Locale.ROOT, "frames at 5,000 events/s, timeline open: %s", took(frames)));
        onFx(frames::stop);
        onFx(app.window::close);
    }

    /// What the window takes in piece by piece is taken in once no frame takes long any more.
    private static void awaitQuiet(OpenApp app, FrameCosts frames) throws Exception {
        app.settle();
        for (int calm = 0; calm < 30; ) {
            onFx(() -> {});
            long last = frames.last();
            calm = last < 8 * MS ? calm + 1 : 0;
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void seekInTheWindow(OpenApp app) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long[] times = new long[SEEKS_SEEN];
        long[] work = new long[SEEKS_SEEN];
        for (int i = 0; i < SEEKS_SEEN; i++) {
            long duration = app.window.pump().session().show().timeline().duration();
            long t = random.nextLong(duration);
            int at = i;
            var laidOut = new CompletableFuture<Void>();
            onFx(
                    () -> {
                        long start = System.nanoTime();
                        long busy = threads.getCurrentThreadCpuTime();
                        afterLayout(
                                app.window.shell().getScene(),
                                () -> {
                                    times[at] = System.nanoTime() - start;
                                    work[at] = threads.getCurrentThreadCpuTime() - busy;
                                    laidOut.complete(null);
                                });
                        app.window.pump().send(new Intent.Seek(t));
                        Platform.requestNextPulse();
                    });
            laidOut.get(120, TimeUnit.SECONDS);
        }
        out.accept(
                String.format(
                        Locale.ROOT,
                        "seek in the window, until laid out in the next frame: %s; of the processor: %s",
                        shares(times),
                        shares(work)));
    }

    private static void afterLayout(Scene scene, Runnable action) {
        scene.addPostLayoutPulseListener(
                new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        action.run();
                    }
                });
    }

    private static String took(FrameCosts frames) {
        long[] all = frames.all();
        return all.length == 0 ? "none" : all.length + " frames, " + shares(all);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String shares(long[] times) {
        Arrays.sort(times);
        return String.format(
                Locale.ROOT,
                "p50 %.2f ms, p99 %.2f ms, most %.2f ms",
                times[times.length / 2] / MS,
                times[(int) (times.length * 0.99)] / MS,
                times[times.length - 1] / MS);
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
        done.get(120, TimeUnit.SECONDS);
    }
}
