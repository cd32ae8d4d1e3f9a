package forklore.engine.supervise;

import forklore.engine.guard.Report;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ParentChanged;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessReaped;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.Role;
import forklore.trace.RunEvent.EventsDropped;
import forklore.trace.Stamp;
import forklore.trace.StartMethod;
import forklore.trace.TraceEvent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Who is in the run: makes one story of what the processes tell and what the guard sees, each
/// birth, death and burial told once.
///
/// Arrivals must come in order of time. Not for use by several threads.
final class Roll {
    /// How long a process that the guard saw may take to tell of itself.
    private static final long GRACE = TimeUnit.MILLISECONDS.toNanos(500);

    /// The same for one of a language's own runtime: it or its parent is almost sure to tell, but
    /// on a crowded machine a parent may be long in coming back from a birth.
    private static final long RUNTIME_GRACE = TimeUnit.SECONDS.toNanos(5);

    /// The programs whose short names begin so are a language's own runtime; the second is a Java
    /// that is about to become whatever it starts.
    private static final List<String> RUNTIMES = List.of("java", "jspawnhelper", "python");

    private final int self;
    private int guard;
    private final Map<Integer, Member> members = new HashMap<>();
    private final Map<String, Integer> mains = new HashMap<>();
    private final List<TraceEvent> out = new ArrayList<>();

    /// @param self the pid of the app, which tells of the run as a whole
    Roll(int self) {
        this.self = self;
    }

    /// A process, as far as known.
    private static final class Member {
        private final long seen;
        private final String lane;
        private String command;
        private Role role;
        private final int bornTo;
        private int ppid;
        private boolean told;
        private boolean moved;
        private boolean exited;
        private boolean reaped;
        private long reapedAt;

        Member(long seen, String lane, String command, Role role, int ppid) {
            this.seen = seen;
            this.lane = lane;
            this.command = command;
            this.role = role;
            this.bornTo = ppid;
            this.ppid = ppid;
        }

        private long grace() {
            return role == Role.CHILD ? RUNTIME_GRACE : GRACE;
        }

        /// Whether news of a birth at that time are of another process with the same pid: late news
        /// of this one's are not.
        boolean isSucceededAt(long t) {
            return reaped && t > reapedAt;
        }
    }

    /// The events that this arrival makes: none if they were known, several if some were missing.
    List<TraceEvent> admit(Arrival arrival) {
        out.clear();
        switch (arrival) {
            case Arrival.Told told -> tell(told.event(), told.lane());
            case Arrival.Seen seen -> see(seen.report(), seen.t());
            case Arrival.Overheard heard -> {
                var at = new Stamp(heard.t(), mains.getOrDefault(heard.lane(), self), 0);
                out.add(new OutputWritten(at.in(heard.lane()), heard.text(), heard.stream()));
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
            if (member.moved) {
                out.add(new ParentChanged(at, member.ppid));
            }
        } else if (event instanceof ProcessExited exited) {
            exit(pid, exited.exitCode(), at);
        } else if (event instanceof ProcessReaped reaped) {
            reap(pid, reaped.by(), at);
        } else {
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
                    members.put(
                            m.pid(), new Member(t, lane, m.command(), role(m.command()), m.ppid()));
                }
            }
            case Report.Became m -> become(m.pid(), m.command());
            case Report.Adopted m -> move(m.pid(), m.ppid(), t);
            case Report.Exited m -> exit(m.pid(), m.exitCode(), stamp(m.pid(), t));
            case Report.Reaped m -> reap(m.pid(), m.by(), stamp(m.pid(), t));
            case Report.Said m ->
                    out.add(new OutputWritten(stamp(m.pid(), t), m.text(), m.stream()));
            case Report.Ready m -> guard = m.pid();
            case Report.Asleep ignored -> {}
            case Report.Awake ignored -> {}
            case Report.Opened ignored -> {}
            case Report.Refused ignored -> {}
            case Report.Crowded ignored -> {}
            case Report.Full ignored -> {}
            case Report.Late ignored -> {}
            case Report.Left ignored -> {}
            case Report.Gone ignored -> {}
        }
    }

    /// A process of the language's own runtime is one that the listing asked for.
    private static Role role(String command) {
        return RUNTIMES.stream().anyMatch(command::startsWith) ? Role.CHILD : Role.HELPER;
    }

    private void become(int pid, String command) {
        Member member = members.get(pid);
        if (member != null && !member.told) {
            member.command = command;
            member.role = role(command);
        }
    }

    private void move(int pid, int ppid, long t) {
        Member member = members.get(pid);
        if (member != null && member.ppid != ppid && !member.exited) {
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
            out.add(new ProcessExited(at, exitCode));
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
            if (member.moved) {
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
