package forklore.app;

import forklore.engine.Engine;
import forklore.engine.Run;
import forklore.engine.RunListener;
import forklore.lesson.EngineKind;
import forklore.run.Availability;
import forklore.run.Outcome;
import forklore.run.RunRequest;
import forklore.trace.PoolEvent;
import forklore.trace.ProcessEvent;
import forklore.trace.Role;
import forklore.trace.RunEvent;
import forklore.trace.RunResult;
import forklore.trace.Stamp;
import forklore.trace.StartMethod;
import forklore.trace.TaskCall;
import forklore.trace.TraceEvent;
import forklore.trace.Written;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Plays the events of a made-up run of two pools, so that views can be tried without processes.
final class ScriptedEngine implements Engine {
    private static final int MAIN_LINE = 28;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    private static final long GATE = 1_000_000_000;

    private final double pace;
    private final CompletableFuture<Void> gate = new CompletableFuture<>();

    /// @param pace how many times faster than its time stamps a run goes
    ScriptedEngine(double pace) {
        this.pace = pace;
    }

    /// Lets every run go on beyond its first second; before, it stands there.
    ScriptedEngine openGate() {
        gate.complete(null);
        return this;
    }

    @Override
    public EngineKind kind() {
        return EngineKind.JAVA;
    }

    @Override
    public Availability availability() {
        return Availability.of("Java 25.0.1");
    }

    @Override
    public Run start(RunRequest request, RunListener listener) {
        var outcome = new CompletableFuture<Outcome>();
        List<TraceEvent> events = script(request);
        Consumer<TraceEvent> tell =
                event -> {
                    if (!outcome.isDone()) {
                        listener.happened(List.of(event));
                    }
                };
        events.stream().filter(event -> event.t() < GATE).forEach(event -> later(event, 0, tell));
        var _ =
                gate.thenRun(
                        () -> {
                            events.stream()
                                    .filter(event -> event.t() >= GATE)
                                    .forEach(event -> later(event, GATE, tell));
                            var _ =
                                    clock.schedule(
                                            () -> outcome.complete(new Outcome.Exited(0)),
                                            Math.round((events.getLast().t() - GATE) / pace)
                                                    + 1_000_000,
                                            TimeUnit.NANOSECONDS);
                        });
        return new Run() {
            @Override
            public void stop() {
                outcome.complete(new Outcome.Stopped());
            }

            @Override
            public void kill(int pid) {
                listener.happened(
                        List.of(new ProcessEvent.ProcessExited(new Stamp(1, pid, 0), -9)));
            }

            @Override
            public void type(byte[] bytes) {
                // Nobody reads.
            }

            @Override
            public void endInput() {
                // Nobody reads.
            }

            @Override
            public CompletableFuture<Outcome> outcome() {
                return outcome;
            }
        };
    }

    private void later(TraceEvent event, long from, Consumer<TraceEvent> tell) {
        var _ =
                clock.schedule(
                        () -> tell.accept(event),
                        Math.round((event.t() - from) / pace),
                        TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private static List<TraceEvent> script(RunRequest request) {
        var events = new ArrayList<TraceEvent>();
        events.add(
                new RunEvent.RunStarted(
                        new Stamp(0, 100, 0),
                        request.demo(),
                        "java",
                        "Java 25.0.1",
                        request.parameters()));
        int base = 3359;
        for (RunRequest.Program program : request.programs()) {
            lane(events, program.lane(), base, request);
            base += 12720;
        }
        events.sort(Comparator.comparingLong(TraceEvent::t));
        long end = events.getLast().t();
        events.add(new RunEvent.RunEnded(new Stamp(end + 2_000_000, 100, 0), RunResult.EXITED, ""));
        return events;
    }

    private static void lane(List<TraceEvent> out, String lane, int main, RunRequest request) {
        int workers = Integer.parseInt(request.parameters().getOrDefault("workers", "3"));
        int tasks = Integer.parseInt(request.parameters().getOrDefault("tasks", "10"));
        double longest = Double.parseDouble(request.parameters().getOrDefault("longest", "2.0"));
        var random = new Random(7);
        boolean async = !request.demo().endsWith("/apply") && !lane.equals("apply");
        String pool = main + "-1";
        out.add(
                new ProcessEvent.ProcessStarted(
                        stamp(1, main, 0, lane),
                        100,
                        "MainProcess",
                        StartMethod.SPAWN,
                        Role.MAIN,
                        "",
                        -1));
        out.add(new ProcessEvent.ProcessReady(stamp(40, main, 0, lane)));
        out.add(new PoolEvent.PoolCreated(stamp(42, main, 19, lane), pool, workers));
        for (int w = 0; w < workers; w++) {
            out.add(
                    new ProcessEvent.ProcessStarted(
                            stamp(45 + w, main + 1 + w, 0, lane),
                            main,
                            "PoolWorker-" + (w + 1),
                            StartMethod.SPAWN,
                            Role.WORKER,
                            pool,
                            w));
            out.add(new ProcessEvent.ProcessReady(stamp(90 + w, main + 1 + w, 0, lane)));
        }
        var free = new long[workers];
        java.util.Arrays.fill(free, 100);
        long now = 100;
        for (int task = 0; task < tasks; task++) {
            long ms = Math.round(random.nextDouble(longest) * 1000);
            int worker = async ? earliest(free) : task % workers;
            long from = async ? free[worker] : now;
            out.add(
                    new PoolEvent.TaskSubmitted(
                            stamp(async ? 95 : from, main, 24, lane),
                            pool,
                            task,
                            async ? TaskCall.APPLY_ASYNC : TaskCall.APPLY));
            int pid = main + 1 + worker;
            out.add(new PoolEvent.TaskStarted(stamp(from + 1, pid, 0, lane), pool, task, worker));
            out.add(new ProcessEvent.LineReached(stamp(from + 2, pid, 12, lane), ""));
            out.add(
                    new ProcessEvent.OutputWritten(
                            stamp(from + 2, pid, 11, lane),
                            "task " + task + " starts",
                            Written.OUT));
            out.add(
                    new ProcessEvent.OutputWritten(
                            stamp(from + ms, pid, 13, lane),
                            "task " + task + " done",
                            Written.OUT));
            out.add(
                    new PoolEvent.TaskFinished(
                            stamp(from + ms + 1, pid, 0, lane), pool, task, worker, true, ""));
            free[worker] = from + ms + 2;
            now = from + ms + 2;
        }
        long last = java.util.Arrays.stream(free).max().orElse(0);
        out.add(
                new ProcessEvent.LineReached(
                        stamp(async ? 97 : 100, main, async ? MAIN_LINE : 24, lane), ""));
        out.add(
                new ProcessEvent.OutputWritten(
                        stamp(async ? 98 : last, main, 27, lane), "---- start ----", Written.OUT));
        out.add(new PoolEvent.PoolClosed(stamp(async ? 99 : last, main, 28, lane), pool));
        out.add(
                new ProcessEvent.OutputWritten(
                        stamp(last + 3, main, 30, lane), "----- end -----", Written.OUT));
        for (int w = 0; w < workers; w++) {
            out.add(new ProcessEvent.ProcessExited(stamp(last + 5, main + 1 + w, 0, lane), 0));
            out.add(new ProcessEvent.ProcessReaped(stamp(last + 6, main + 1 + w, 0, lane), main));
        }
        out.add(new ProcessEvent.ProcessExited(stamp(last + 20, main, 0, lane), 0));
    }

    private static int earliest(long[] free) {
        int best = 0;
        for (int i = 1; i < free.length; i++) {
            best = free[i] < free[best] ? i : best;
        }
        return best;
    }

    private static Stamp stamp(long ms, int pid, int line, String lane) {
        return new Stamp(ms * 1_000_000, pid, line, lane);
    }
}
