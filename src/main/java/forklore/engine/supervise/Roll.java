package forklore.engine.supervise;

import forklore.engine.guard.Report;
import forklore.trace.CoreEvent.CoreUsed;
import forklore.trace.CoreEvent.CoresSeen;
import forklore.trace.PoolEvent.TaskLost;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ParentChanged;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessReaped;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.ProgramReplaced;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.Role;
import forklore.trace.RunEvent.EventsDropped;
import forklore.trace.Stamp;
import forklore.trace.StartMethod;
import forklore.trace.TraceEvent;
import forklore.trace.Wait;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Who is in the run: makes one story of what the processes tell and what the guard sees, each
/// birth, death and burial told once.
///
/// Arrivals must come in order of time. Not for use by several threads.
final class Roll {
    /// A program is read this long after it has ended, ns, at most.
    private static final long ECHO = 100_000_000;

    private final int self;
    private final boolean adopts;
    private int guard;
    private final Map<Integer, Member> members = new HashMap<>();
    private final Map<String, Integer> mains = new HashMap<>();
    private final List<TraceEvent> out = new ArrayList<>();

    /// Who waits for children that nobody has told of: it has started another program.
    private final Set<Integer> employers = new LinkedHashSet<>();

    /// Whether everything is being ended by force. Who dies then first, parent or child, is chance:
    /// nobody changes parents any more, and parents are told after their children.
    private boolean ending;

    private final Map<Integer, ProcessExited> heldBack = new LinkedHashMap<>();

    /// @param self the pid of the app, which tells of the run as a whole
    /// @param adopts whether orphans come to the guard
    Roll(int self, boolean adopts) {
        this.self = self;
        this.adopts = adopts;
    }

    /// The events that this arrival makes: none if they were known, several if some were missing.
    List<TraceEvent> admit(Arrival arrival) {
        out.clear();
        switch (arrival) {
            case Arrival.Told told -> tell(told.event(), told.lane());
            case Arrival.Seen seen -> see(seen.report(), seen.t());
            case Arrival.Overheard heard -> {
                var at = new Stamp(heard.t(), author(heard.lane(), heard.t()), 0);
                out.add(
                        new OutputWritten(
                                at.in(heard.lane()), heard.text(), heard.stream(), heard.more()));
            }
            case Arrival.Missed missed ->
                    out.add(new EventsDropped(new Stamp(missed.t(), self, 0), missed.count()));
        }
        return List.copyOf(out);
    }

    /// The births of processes that the guard saw some time ago and that never told of themselves.
    List<TraceEvent> overdue(long now) {
        out.clear();
        members.forEach(
                (pid, member) -> {
                    if (!member.told && now - member.seen > member.grace()) {
                        introduce(pid, member);
                    }
                });
        return List.copyOf(out);
    }

    /// What was held back for an order that never came.
    List<TraceEvent> rest() {
        var rest = List.<TraceEvent>copyOf(heldBack.values());
        heldBack.clear();
        return rest;
    }

    /// Who has written what did not come through the trace: the youngest of the other programs that
    /// the listing is known to have started; what they start in turn writes for them. Else who has
    /// started one that nobody knows, else the first of all.
    private int author(String lane, long t) {
        int author = 0;
        long youngest = Long.MIN_VALUE;
        for (var entry : members.entrySet()) {
            Member member = entry.getValue();
            // Whoever is alive comes before whoever was.
            long age = member.exited ? member.seen - Long.MAX_VALUE / 2 : member.seen;
            boolean there = !member.exited || t - member.exitedAt < ECHO;
            boolean may = member.foreign && member.told && member.role != Role.HELPER;
            if (may && there && member.lane.equals(lane) && age > youngest) {
                author = entry.getKey();
                youngest = age;
            }
        }
        if (author != 0) {
            return author;
        }
        return employers.stream()
                .filter(pid -> lane.equals(laneOf(pid)))
                .reduce((_, last) -> last)
                .orElseGet(() -> mains.getOrDefault(lane, self));
    }

    private String laneOf(int pid) {
        Member member = members.get(pid);
        return member == null ? "" : member.lane;
    }

    private void tell(TraceEvent event, String lane) {
        int pid = event.pid();
        Stamp at = event.at().in(lane);
        if (event instanceof ProcessStarted started) {
            Member member = members.get(pid);
            if (member == null || member.isSucceededAt(at.t())) {
                member = new Member(at.t(), lane, started.name(), started.role(), started.ppid());
                members.put(pid, member);
            } else if (member.told) {
                return;
            }
            member.told = true;
            out.add(event.with(at));
            if (member.ppid != started.ppid() && !ending) {
                out.add(new ParentChanged(at, member.ppid));
            }
        } else if (event instanceof ProgramReplaced replaced) {
            Member member = members.get(pid);
            if (member != null) {
                member.foreign = true;
                member.command = replaced.program();
            }
            out.add(event.with(at));
        } else if (event instanceof ProcessExited exited) {
            exit(pid, exited.exitCode(), at);
        } else if (event instanceof ProcessReaped reaped) {
            reap(pid, reaped.by(), at);
        } else if (!(ending && event instanceof TaskLost)) {
            if (event instanceof Blocked wait && wait.call() == Wait.CHILD && wait.onPid() == 0) {
                employers.add(pid);
            } else if (event instanceof Unblocked) {
                employers.remove(pid);
            }
            out.add(event.with(at));
        }
    }

    private void see(Report report, long t) {
        switch (report) {
            case Report.Started m -> {
                mains.put(m.lane(), m.pid());
                Member known = members.get(m.pid());
                // A program may be quicker to tell of itself than the guard's report to arrive.
                if (known == null || known.isSucceededAt(t)) {
                    var member = new Member(t, m.lane(), "", Role.MAIN, guard);
                    members.put(m.pid(), member);
                    introduce(m.pid(), member);
                }
            }
            case Report.Born m -> {
                Member parent = members.get(m.ppid());
                String lane = parent == null ? "" : parent.lane;
                Member known = members.get(m.pid());
                if (known == null || known.isSucceededAt(t)) {
                    var member =
                            new Member(t, lane, m.command(), Member.role(m.command()), m.ppid());
                    member.foreign = !Member.isRuntime(m.command());
                    members.put(m.pid(), member);
                } else {
                    become(m.pid(), m.command(), t);
                    move(m.pid(), m.ppid(), t);
                }
            }
            case Report.Became m -> become(m.pid(), m.command(), t);
            case Report.Adopted m -> move(m.pid(), m.ppid(), t);
            case Report.Exited m -> exit(m.pid(), m.exitCode(), stamp(m.pid(), t));
            case Report.Reaped m -> reap(m.pid(), m.by(), stamp(m.pid(), t));
            case Report.Said m ->
                    out.add(new OutputWritten(stamp(m.pid(), t), m.text(), m.stream()));
            case Report.Ready m -> guard = m.pid();
            case Report.Cores m ->
                    out.add(new CoresSeen(new Stamp(t, self, 0), m.cores(), m.allowed()));
            case Report.Used m -> use(m, t);
            case Report.Asleep ignored -> {}
            case Report.Awake ignored -> {}
            case Report.Opened ignored -> {}
            case Report.Refused ignored -> {}
            case Report.Crowded ignored -> {}
            case Report.Full ignored -> {}
            case Report.Late ignored -> {}
            case Report.Broken ignored -> {}
            case Report.Left ignored -> {}
            case Report.Ending ignored -> ending = true;
            case Report.Gone ignored -> {}
        }
    }

    private void use(Report.Used use, long t) {
        if (use.pid() == 0) {
            out.add(new CoreUsed(new Stamp(t, self, 0), use.core(), use.share()));
        } else if (members.containsKey(use.pid())) {
            out.add(new CoreUsed(stamp(use.pid(), t), use.core(), use.share()));
        }
    }

    private void become(int pid, String command, long t) {
        Member member = members.get(pid);
        if (member == null || member.exited || member.runs(command)) {
            return;
        }
        if (!member.told) {
            member.command = command;
            member.role = Member.role(command);
            member.foreign = !Member.isRuntime(command);
        } else if (member.foreign || !Member.isRuntime(command)) {
            member.foreign = true;
            member.command = command;
            out.add(new ProgramReplaced(stamp(pid, t), command));
        }
    }

    private void move(int pid, int ppid, long t) {
        Member member = members.get(pid);
        if (member != null && member.ppid != ppid && !member.exited && !ending) {
            member.ppid = ppid;
            member.moved = true;
            if (member.told) {
                out.add(new ParentChanged(stamp(pid, t), ppid));
            }
        }
    }

    private void exit(int pid, int exitCode, Stamp at) {
        Member member = members.get(pid);
        if (member != null && !member.exited) {
            introduce(pid, member);
            member.exited = true;
            member.exitedAt = at.t();
            employers.remove(pid);
            var exited = new ProcessExited(at, exitCode);
            if (ending && children(pid).findAny().isPresent()) {
                heldBack.put(pid, exited);
                return;
            }
            out.add(exited);
            if (ending) {
                release(member.ppid, at.t());
            } else {
                children(pid).toList().forEach(child -> orphan(child, at.t()));
            }
        }
    }

    /// The living children of a process.
    private Stream<Integer> children(int pid) {
        return members.entrySet().stream()
                .filter(it -> it.getValue().ppid == pid)
                .filter(it -> !it.getValue().exited || heldBack.containsKey(it.getKey()))
                .map(Map.Entry::getKey);
    }

    /// Tells the end of a parent whose last child has ended.
    private void release(int pid, long t) {
        ProcessExited held = heldBack.get(pid);
        if (held != null && children(pid).findAny().isEmpty()) {
            heldBack.remove(pid);
            out.add(held.with(held.at().at(t)));
            release(Objects.requireNonNull(members.get(pid)).ppid, t);
        }
    }

    /// Its parent has ended, so it comes to the guard at that moment, where the guard adopts.
    private void orphan(int pid, long t) {
        Member member = Objects.requireNonNull(members.get(pid));
        if (adopts && member.told && member.role != Role.HELPER) {
            move(pid, guard, t);
        }
    }

    private void reap(int pid, int by, Stamp at) {
        Member member = members.get(pid);
        if (member != null && !member.reaped) {
            introduce(pid, member);
            member.reaped = true;
            member.reapedAt = at.t();
            out.add(new ProcessReaped(at, by));
        }
    }

    private void introduce(int pid, Member member) {
        if (!member.told) {
            member.told = true;
            boolean main = member.role == Role.MAIN;
            out.add(
                    new ProcessStarted(
                            new Stamp(member.seen, pid, 0, member.lane),
                            member.bornTo,
                            main ? "MainProcess" : member.command,
                            main ? StartMethod.MAIN : StartMethod.SPAWN,
                            member.role,
                            "",
                            -1));
            if (member.moved && !ending) {
                out.add(
                        new ParentChanged(
                                new Stamp(member.seen, pid, 0, member.lane), member.ppid));
            }
        }
    }

    private Stamp stamp(int pid, long t) {
        Member member = members.get(pid);
        return new Stamp(t, pid, 0, member == null ? "" : member.lane);
    }
}
