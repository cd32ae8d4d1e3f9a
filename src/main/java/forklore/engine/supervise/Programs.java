package forklore.engine.supervise;

import forklore.engine.guard.Report;
import forklore.engine.guard.Sweep;
import forklore.ground.Phrases;
import forklore.ground.Text;
import forklore.run.Limits;
import forklore.run.Outcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The programs of one run, as their guard reports them: opens their pipes, knows who is alive, and
/// in the end why it ended. [#heard] and [#guardEnded] run on the thread that reads the reports.
final class Programs {
    private static final Phrases WORDS = Phrases.of(Programs.class);

    private final Backlog backlog;
    private final Optional<TraceServer> server;
    private final Limits limits;
    private final Keyboard keyboard;
    private final Consumer<String> listening;
    private final List<LanePipes> pipes = new CopyOnWriteArrayList<>();
    private final Map<Integer, Integer> exitCodes = new LinkedHashMap<>();
    private final Set<Integer> alive = new HashSet<>();

    /// Who could not be ended, by name and pid.
    private final List<String> left = new ArrayList<>();

    private Optional<Outcome> broken = Optional.empty();
    private String folder = "";
    private boolean late;
    private boolean gone;

    /// @param server takes the traces where there are no FIFOs
    /// @param listening hears of each program whose pipes are open
    Programs(
            Backlog backlog,
            Optional<TraceServer> server,
            Limits limits,
            Keyboard keyboard,
            Consumer<String> listening) {
        this.backlog = backlog;
        this.server = server;
        this.limits = limits;
        this.keyboard = keyboard;
        this.listening = listening;
    }

    void heard(Report report) {
        try {
            take(report);
        } catch (IOException e) {
            fail(WORDS.text("cannot-listen", String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(Report report) throws IOException, InterruptedException {
        switch (report) {
            case Report.Ready m -> {
                folder = m.folder();
                // Before everything else, whenever it was read.
                see(m, Long.MIN_VALUE);
            }
            case Report.Opened m -> open(m);
            case Report.Started m -> {
                exitCodes.put(m.pid(), 0);
                alive.add(m.pid());
                see(m, m.t());
            }
            case Report.Refused m -> fail(WORDS.text("cannot-start", m.reason()));
            case Report.Born m -> {
                alive.add(m.pid());
                see(m, m.t());
            }
            case Report.Became m -> see(m, m.t());
            case Report.Cores m -> see(m, m.t());
            case Report.Used m -> see(m, m.t());
            case Report.Asleep m -> see(m, m.t());
            case Report.Awake m -> see(m, m.t());
            case Report.Adopted m -> see(m, m.t());
            case Report.Exited m -> {
                alive.remove(m.pid());
                exitCodes.computeIfPresent(m.pid(), (pid, code) -> m.exitCode());
                see(m, m.t());
            }
            case Report.Reaped m -> {
                alive.remove(m.pid());
                see(m, m.t());
            }
            case Report.Said m -> see(m, m.t());
            case Report.Crowded m -> fail(LimitWords.crowded(m.processes(), limits.processes()));
            case Report.Full m -> fail(LimitWords.full(m.bytes(), limits.memory()));
            case Report.Late m -> {
                late = true;
                see(m, m.t());
            }
            case Report.Ending m -> see(m, m.t());
            case Report.Broken m -> fail(WORDS.text("guard-broken", m.reason()));
            case Report.Left m -> left.add(m.command() + " (" + m.pid() + ")");
            case Report.Gone ignored -> finish();
        }
    }

    /// The time up to which all is known, but for what is still on its way through a pipe.
    long known() {
        long now = System.nanoTime();
        return pipes.stream().mapToLong(lane -> lane.passedOn(now)).min().orElse(now);
    }

    private void open(Report.Opened opened) throws IOException {
        if (!opened.folder().isEmpty()) {
            Path lane = Path.of(opened.folder());
            pipes.add(new LanePipes(opened.lane(), lane, backlog));
            keyboard.add(lane.resolve("in.fifo"));
            listening.accept(opened.lane());
        }
    }

    private void see(Report report, long t) throws InterruptedException {
        backlog.put(new Arrival.Seen(report, t));
    }

    /// Whether the programs have printed more than they may, which is then why the run ends.
    ///
    /// @param printed bytes
    boolean isTooLoud(long printed) {
        boolean tooLoud = printed > limits.output();
        if (tooLoud) {
            fail(LimitWords.loud(limits.output()));
        }
        return tooLoud;
    }

    /// Called on the thread that reads reports and on the one that tells them.
    private synchronized void fail(Text reason) {
        if (broken.isEmpty()) {
            broken = Optional.of(new Outcome.Failed(reason));
        }
    }

    private synchronized Optional<Outcome> broken() {
        return broken;
    }

    /// The guard has not ended the run in time, and is going to be ended for that.
    void guardIsSilent() {
        fail(WORDS.text("guard-silent"));
    }

    /// The guard ended. Where it didn't say that all is over, it was killed itself. Whoever started
    /// it has cleaned up by then, if not killed as well; it does no harm to look once more.
    void guardEnded() {
        if (!gone) {
            Sweep.away(exitCodes.keySet(), alive);
            if (!folder.isEmpty()) {
                Sweep.remove(Path.of(folder));
            }
            lost();
            try {
                finish();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void lost() {
        fail(
                left.isEmpty()
                        ? WORDS.text("guard-ended")
                        : WORDS.text("left", String.join(", ", left)));
    }

    private void finish() throws InterruptedException {
        gone = true;
        try {
            for (LanePipes lane : pipes) {
                lane.drain();
            }
            if (server.isPresent()) {
                server.get().drain();
            }
        } catch (IOException e) {
            backlog.miss();
        } finally {
            backlog.close();
        }
    }

    /// Why it ended, but for a Stop. To be asked once the backlog is done.
    ///
    /// @param whenLate what is said where it was the deadline
    Outcome outcome(Outcome.TimedOut whenLate) {
        Optional<Outcome> reason = broken();
        if (reason.isPresent()) {
            return reason.get();
        }
        if (late) {
            return whenLate;
        }
        return new Outcome.Exited(
                exitCodes.values().stream().filter(code -> code != 0).findFirst().orElse(0));
    }
}
