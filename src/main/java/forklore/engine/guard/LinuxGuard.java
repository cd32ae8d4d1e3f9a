package forklore.engine.guard;

import forklore.engine.guard.Report.Adopted;
import forklore.engine.guard.Report.Became;
import forklore.engine.guard.Report.Born;
import forklore.engine.guard.Report.Crowded;
import forklore.engine.guard.Report.Full;
import forklore.engine.guard.Report.Gone;
import forklore.engine.guard.Report.Late;
import forklore.engine.guard.Report.Opened;
import forklore.engine.guard.Report.Ready;
import forklore.engine.guard.Report.Refused;
import forklore.engine.guard.Report.Started;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The guard on Linux: one loop, woken by orders, by deaths and by the clock.
final class LinuxGuard {
    /// A busy listing must not starve the guard that should end it, nor the window that shows it.
    private static final int NICE = 10;

    private final Reporter reporter;
    private final Nursery nursery;
    private final int self = (int) ProcessHandle.current().pid();
    private final Kinship kinship = new Kinship(self);
    private final Family family = new Family(self, kinship);
    private final Sleepers sleepers = new Sleepers();
    private final Watch watch = new Watch();
    private final Orders orders = new Orders();
    private final Hunt hunt = new Hunt(family, kinship);
    private final Crowd crowd = new Crowd(family, hunt);
    private final MemoryWatch memory = new MemoryWatch();
    private final CoreWatch cores = new CoreWatch();
    private final Executioner executioner = new Executioner(family, hunt, () -> look() > 0);
    private final Undertaker undertaker;
    private final RunFolder folder;
    private final Map<String, Path> lanes = new HashMap<>();
    private long deadline = Long.MAX_VALUE;
    private boolean complete;
    private boolean ending;

    LinuxGuard(Reporter reporter, Nursery nursery) throws IOException {
        this.reporter = reporter;
        this.nursery = nursery;
        undertaker = new Undertaker(reporter, family, kinship, watch, self);
        folder = new RunFolder();
    }

    /// Makes this process fit to guard.
    ///
    /// @return where its programs are started
    static Nursery settle() throws IOException {
        // A session of our own: Ctrl-C in the terminal is for the app, which then tells us.
        Libc.setsid();
        Libc.becomeSubreaper();
        Mark.set();
        // Allowed to root only, who needs it most: no limit on processes holds for root.
        Libc.setNice(0, -NICE);
        var nursery = new Nursery((int) ProcessHandle.current().pid());
        nursery.gate().begin();
        return nursery;
    }

    /// Guards a tiny program from start to violent end. What runs for the first time in a JVM is
    /// slow, and a fork bomb leaves its guard no time to be slow.
    void rehearse() {
        family.look();
        obey(new Order.Limits(Long.MAX_VALUE / 2, 2, 1));
        obey(new Order.Start("", List.of(), List.of("/bin/sh", "-c", "sleep 9 & sleep 9")));
        watch.await(1);
        turn();
        end();
        while (!family.isEmpty()) {
            turn();
            watch.await(1);
        }
        folder.remove();
    }

    void run() throws IOException {
        nursery.gate().open();
        nursery.setNice(NICE);
        // Learns who is a stranger, so that the looks to come are quick.
        family.look();
        reporter.tell(new Ready(self, folder.path().toString()));
        Thread.ofPlatform().daemon().name("leftovers").start(LinuxGuard::sweepLeftovers);
        while (!(complete && family.isEmpty())) {
            if (watch.await(family.isEmpty() ? -1 : nextLook())) {
                orders.read().forEach(this::obey);
                if (orders.ended()) {
                    end();
                }
            }
            turn();
        }
        reporter.tell(new Gone(System.nanoTime()));
        reporter.close();
        // A short run is over before a busy app has opened its pipes: they must still be there.
        while (!orders.ended()) {
            orders.read();
        }
        folder.remove();
    }

    /// Whoever was left by a guard that was killed together with all who could clean up after it.
    private static void sweepLeftovers() {
        Libc.setNice(0, NICE);
        if (Sweep.leaves()) {
            Sweep.leftovers();
        }
    }

    private void turn() {
        int births = look();
        if (!ending) {
            checkLimits(births, System.nanoTime());
        }
        if (ending) {
            executioner.strike();
        }
    }

    private void obey(Order order) {
        switch (order) {
            case Order.Limits limits -> {
                deadline = System.nanoTime() + limits.deadline();
                crowd.limit(limits.processes());
                nursery.gate().limit(limits.processes());
                memory.limit(limits.memory());
            }
            case Order.WatchCores ignored -> reporter.tell(cores.begin(System.nanoTime()));
            case Order.Start start -> start(start);
            case Order.Listening m -> {
                Path lane = lanes.get(m.lane());
                if (lane != null) {
                    folder.letInputEnd(lane);
                }
            }
            case Order.Complete ignored -> complete = true;
            case Order.Kill m -> {
                if (family.has(m.pid())) {
                    Libc.kill(m.pid(), Libc.SIGKILL);
                }
            }
            case Order.Stop ignored -> end();
        }
    }

    private void start(Order.Start start) {
        try {
            Path lane = folder.newLane();
            lanes.put(start.lane(), lane);
            reporter.tell(new Opened(start.lane(), lane.toString()));
            int pid = nursery.spawn(start, lane);
            reporter.tell(new Started(start.lane(), pid, System.nanoTime()));
            family.add(pid);
            watch.add(pid);
        } catch (IOException e) {
            reporter.tell(new Refused(start.lane(), String.valueOf(e.getMessage())));
        }
    }

    /// How many were born since the last look.
    private int look() {
        if (family.isEmpty()) {
            return 0;
        }
        // Whoever is seen was there at some time after this, and may be gone again by now.
        long before = System.nanoTime();
        var changes = family.look();
        long now = System.nanoTime();
        for (Stat born : changes.born()) {
            reporter.tell(new Born(born.pid(), born.ppid(), before, born.command()));
            watch.add(born.pid());
        }
        for (var change : changes.changed()) {
            if (!change.now().command().equals(change.before().command())) {
                reporter.tell(new Became(change.now().pid(), now, change.now().command()));
            }
            if (change.now().ppid() != change.before().ppid()) {
                reporter.tell(new Adopted(change.now().pid(), change.now().ppid(), now));
            }
        }
        if (!ending) {
            // Whoever is killed in its sleep wakes for that.
            sleepers.look(family.members(), now).forEach(reporter::tell);
            cores.look(family.members(), now).forEach(reporter::tell);
        }
        changes.vanished().forEach(stat -> undertaker.bury(stat, now));
        undertaker.tend(now);
        return changes.born().size();
    }

    /// ms
    private int nextLook() {
        return nursery.gate().exists() ? Crowd.CALM : crowd.nextLook();
    }

    private void checkLimits(int births, long now) {
        int processes = Math.max(nursery.gate().refused(), crowd.check(births, now));
        long bytes = processes > 0 ? 0 : memory.check(family.members(), now);
        if (processes > 0) {
            end();
            reporter.tell(new Crowded(Math.max(processes, executioner.finish())));
        } else if (bytes > 0) {
            end();
            executioner.finish();
            reporter.tell(new Full(bytes));
        } else if (now - deadline > 0 && !family.isEmpty()) {
            reporter.tell(new Late(now));
            end();
        }
    }

    private void end() {
        if (!ending) {
            reporter.tell(new Report.Ending(System.nanoTime()));
        }
        nursery.gate().close();
        ending = true;
        complete = true;
    }
}
