package forklore.engine.supervise;

import forklore.engine.Run;
import forklore.engine.guard.Guard;
import forklore.engine.guard.Order;
import forklore.engine.guard.Report;
import forklore.ground.Phrases;
import forklore.run.Limits;
import forklore.run.Outcome;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// One run: a thread that plans it, hands it to a guard, and tells its story to the end.
final class SupervisedRun implements Run {
    /// How long the guard may take to end everything before it is ended itself, ns.
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    /// How long it may take to start: on a crowded machine a JVM does not start at once, and the
    /// run's time begins only then, ns.
    private static final long START = TimeUnit.SECONDS.toNanos(120);

    private final GuardStock guards;
    private final Story story;
    private final Planner planner;
    private final Keyboard keyboard;
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private final Thread thread = Thread.ofPlatform().name("run").daemon().unstarted(this::conduct);
    private @Nullable GuardProcess guard;
    private boolean planning = true;
    private boolean stopped;
    private long limit = Long.MAX_VALUE;

    SupervisedRun(GuardStock guards, Story story, Planner planner) {
        this.guards = guards;
        this.story = story;
        this.planner = planner;
        var request = story.request();
        keyboard = new Keyboard(request.readsInput() ? request.programs().size() : 0);
    }

    void begin() {
        thread.start();
    }

    @Override
    public synchronized void stop() {
        if (!stopped && !outcome.isDone()) {
            stopped = true;
            limit = System.nanoTime() + PATIENCE;
            if (guard != null) {
                guard.send(List.of(new Order.Stop()));
            } else if (planning) {
                thread.interrupt();
            }
        }
    }

    @Override
    public synchronized void kill(int pid) {
        if (guard != null) {
            guard.send(List.of(new Order.Kill(pid)));
        }
    }

    @Override
    public void type(byte[] bytes) throws InterruptedException {
        keyboard.type(bytes);
    }

    @Override
    public void endInput() {
        keyboard.end();
    }

    @Override
    public CompletableFuture<Outcome> outcome() {
        return outcome;
    }

    private void conduct() {
        try {
            run(plan());
        } catch (CannotRun e) {
            endEarly(e.outcome());
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            endEarly(
                    new Outcome.Failed(
                            Phrases.of(SupervisedRun.class).text("run.cannot-start", reason)));
        } catch (InterruptedException e) {
            endEarly(new Outcome.Stopped());
        } catch (RuntimeException | Error e) {
            // A defect of ours: whoever waits for the outcome must not wait for ever.
            outcome.completeExceptionally(e);
        } finally {
            keyboard.end();
        }
    }

    private List<Order.Start> plan() throws CannotRun, IOException, InterruptedException {
        try {
            return planner.plan();
        } finally {
            synchronized (this) {
                planning = false;
            }
        }
    }

    private void endEarly(Outcome reason) {
        story.begin();
        story.end(0, reason);
        outcome.complete(reason);
    }

    private void run(List<Order.Start> starts) throws IOException, InterruptedException {
        var backlog = new Backlog();
        Optional<TraceServer> server =
                Guard.isPortable() ? Optional.of(new TraceServer(backlog)) : Optional.empty();
        var hired = guards.take();
        var programs =
                new Programs(
                        backlog,
                        server,
                        story.request().limits(),
                        keyboard,
                        lane -> hired.send(List.of(new Order.Listening(lane))));
        long start = System.nanoTime();
        var teller = new Teller(backlog, story.listener(), start);
        story.begin();
        hired.listen(
                report -> {
                    if (report instanceof Report.Ready) {
                        guardIsReady();
                    }
                    programs.heard(report);
                },
                programs::guardEnded);
        engage(hired, server.map(to -> to.addressed(starts)).orElse(starts));
        teller.tellAll(
                () -> {
                    checkPatience(hired, programs);
                    if (programs.isTooLoud(teller.printed())) {
                        hired.send(List.of(new Order.Stop()));
                    }
                },
                programs::known);
        Outcome reason = wasStopped() ? new Outcome.Stopped() : programs.outcome(teller.late());
        story.end(teller.last(), reason);
        hired.close();
        guards.refill();
        outcome.complete(reason);
    }

    private synchronized void engage(GuardProcess hired, List<Order.Start> starts) {
        guard = hired;
        endAtLatest(START);
        Limits limits = story.request().limits();
        var orders = new ArrayList<Order>();
        orders.add(new Order.Limits(limits.time().toNanos(), limits.processes(), limits.memory()));
        if (story.request().cores()) {
            orders.add(new Order.WatchCores());
        }
        if (!stopped) {
            orders.addAll(starts);
        }
        orders.add(stopped ? new Order.Stop() : new Order.Complete());
        hired.send(orders);
    }

    private synchronized boolean wasStopped() {
        return stopped;
    }

    /// From now on it keeps the run's time.
    private synchronized void guardIsReady() {
        endAtLatest(0);
    }

    /// The guard is ended itself where it has not told the end by the run's own deadline and some
    /// patience, counted from now.
    ///
    /// @param more what it may take before the run's time begins, ns
    private synchronized void endAtLatest(long more) {
        long deadline = story.request().limits().time().toNanos();
        limit = Math.min(limit, System.nanoTime() + more + deadline + PATIENCE);
    }

    private synchronized void checkPatience(GuardProcess hired, Programs programs) {
        if (System.nanoTime() - limit > 0) {
            programs.guardIsSilent();
            hired.kill();
        }
    }
}
