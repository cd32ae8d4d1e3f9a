package forklore.engine.guard;

import forklore.engine.guard.Report.Adopted;
import forklore.engine.guard.Report.Became;
import forklore.engine.guard.Report.Born;
import forklore.engine.guard.Report.Crowded;
import forklore.engine.guard.Report.Gone;
import forklore.engine.guard.Report.Late;
import forklore.engine.guard.Report.Opened;
import forklore.engine.guard.Report.Ready;
import forklore.engine.guard.Report.Refused;
import forklore.engine.guard.Report.Started;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// The guard on Linux: one loop, woken by orders, by deaths and by the clock.
final class LinuxGuard {
    /// How often `/proc` is looked at for births and new parents, ms.
    private static final int LOOK = 10;

    /// A busy listing must not starve the guard that should end it, nor the window that shows it.
    private static final int NICE = 10;

    /// So many new pids between two looks, threads' among them, are suspicious.
    private static final int BURST = 64;

    private final Reporter reporter;
    private final int self = (int) ProcessHandle.current().pid();
    private final Kinship kinship = new Kinship(self);
    private final Family family = new Family(self, kinship);
    private final Sleepers sleepers = new Sleepers();
    private final Watch watch = new Watch();
    private final Orders orders = new Orders();
    private final Executioner executioner = new Executioner(family, kinship, this::look);
    private final Undertaker undertaker;
    private final RunFolder folder;
    private long deadline = Long.MAX_VALUE;
    private int most = Integer.MAX_VALUE;

    /// The most processes ever seen at once, zombies among them.
    private int peak;

    private int lastPidSeen;
    private boolean complete;
    private boolean ending;

    LinuxGuard(Reporter reporter) throws IOException {
        this.reporter = reporter;
        undertaker = new Undertaker(reporter, family, kinship, watch, self);
        folder = new RunFolder();
    }

    /// Makes this process fit to guard.
    static void settle() {
        // A session of our own: Ctrl-C in the terminal is for the app, which then tells us.
        Libc.setsid();
        Libc.becomeSubreaper();
        // Allowed to root only, who needs it most: no limit on processes holds for root.
        Libc.setNice(0, -NICE);
    }

    /// Guards a tiny program from start to violent end. What runs for the first time in a JVM is
    /// slow, and a fork bomb leaves its guard no time to be slow.
    void rehearse() {
        family.look();
        obey(new Order.Limits(Long.MAX_VALUE / 2, Integer.MAX_VALUE));
        obey(new Order.Start("", List.of(), List.of("/bin/sh", "-c", "sleep 9 & sleep 9")));
        watch.await(1);
        lookAtRest();
        end();
        while (!family.isEmpty()) {
            turn();
            watch.await(1);
        }
        folder.remove();
    }

    void run() {
        // Learns who is a stranger, so that the looks to come are quick.
        family.look();
        lastPidSeen = ProcessTable.lastPid();
        reporter.tell(new Ready(self, folder.path().toString()));
        while (!(complete && family.isEmpty())) {
            if (watch.await(family.isEmpty() ? -1 : LOOK)) {
                orders.read().forEach(this::obey);
                ending |= orders.ended();
                complete |= orders.ended();
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

    private void turn() {
        boolean burst = Math.abs(ProcessTable.lastPid() - lastPidSeen) > BURST;
        if (burst && !ending) {
            lookAtRest();
        } else {
            look();
        }
        lastPidSeen = ProcessTable.lastPid();
        checkLimits();
        if (ending) {
            executioner.strike();
        }
    }

    private void obey(Order order) {
        switch (order) {
            case Order.Limits limits -> {
                deadline = System.nanoTime() + limits.deadline();
                most = limits.processes();
            }
            case Order.Start start -> start(start);
            case Order.Complete ignored -> complete = true;
            case Order.Kill m -> {
                if (family.has(m.pid())) {
                    Libc.kill(m.pid(), Libc.SIGKILL);
                }
            }
            case Order.Stop ignored -> {
                ending = true;
                complete = true;
            }
        }
    }

    private void start(Order.Start start) {
        try {
            Path lane = folder.newLane();
            reporter.tell(new Opened(start.lane(), lane.toString()));
            int pid = Spawner.spawn(start, lane);
            Libc.setNice(pid, NICE);
            reporter.tell(new Started(start.lane(), pid, System.nanoTime()));
            family.add(pid);
            watch.add(pid);
        } catch (IOException e) {
            reporter.tell(new Refused(start.lane(), String.valueOf(e.getMessage())));
        }
    }

    /// True where somebody was born since the last look.
    private boolean look() {
        if (family.isEmpty()) {
            return false;
        }
        // Whoever is seen was there at some time after this, and may be gone again by now.
        long before = System.nanoTime();
        var changes = family.look();
        peak = Math.max(peak, family.members().size());
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
        }
        changes.vanished().forEach(stat -> undertaker.bury(stat, now));
        undertaker.tend(now);
        return !changes.born().isEmpty();
    }

    /// A fork bomb outruns whoever looks at its processes: a listing of `/proc` goes on for as long
    /// as there are new ones. So they all hold still for that.
    private void lookAtRest() {
        executioner.signalGroups(Libc.SIGSTOP);
        look();
        if (peak <= most) {
            executioner.signalGroups(Libc.SIGCONT);
        }
    }

    private void checkLimits() {
        if (ending) {
            return;
        }
        if (peak > most) {
            reporter.tell(new Crowded(peak));
            end();
        } else if (System.nanoTime() - deadline > 0 && !family.isEmpty()) {
            reporter.tell(new Late(System.nanoTime()));
            end();
        }
    }

    private void end() {
        ending = true;
        complete = true;
    }
}
