package forklore.trace;

import java.util.Locale;

/// Facts about one process: its life, where it stands, what it says.
public sealed interface ProcessEvent extends TraceEvent {
    /// A process exists. Told once for each process, by itself or by its parent.
    ///
    /// @param ppid the process that started it
    /// @param name `MainProcess`, `Process-1`, … or the given name
    /// @param pool the pool that a worker serves; empty for every other process
    /// @param slot the worker's place in its pool, from 0; -1 for every other process
    record ProcessStarted(
            Stamp at,
            int ppid,
            String name,
            StartMethod startMethod,
            Role role,
            String pool,
            int slot)
            implements ProcessEvent {
        @Override
        public ProcessStarted with(Stamp stamp) {
            return new ProcessStarted(stamp, ppid, name, startMethod, role, pool, slot);
        }

        @Override
        public void describe(Fields out) {
            out.put("ppid", ppid)
                    .put("name", name)
                    .put("startMethod", startMethod.name().toLowerCase(Locale.ROOT))
                    .put("role", role.name().toLowerCase(Locale.ROOT))
                    .putIfAny("pool", pool)
                    .put("slot", slot);
        }
    }

    /// The process has finished starting and runs the code of the listing.
    record ProcessReady(Stamp at) implements ProcessEvent {
        @Override
        public ProcessReady with(Stamp stamp) {
            return new ProcessReady(stamp);
        }

        @Override
        public void describe(Fields out) {}
    }

    /// `fork` returned in this process.
    ///
    /// @param value 0 in the child, the child's pid in the parent
    record ForkReturned(Stamp at, int value) implements ProcessEvent {
        @Override
        public ForkReturned with(Stamp stamp) {
            return new ForkReturned(stamp, value);
        }

        @Override
        public void describe(Fields out) {
            out.put("value", value);
        }
    }

    /// The process stands on [#line].
    ///
    /// @param thread the thread's name; empty for the main thread
    record LineReached(Stamp at, String thread) implements ProcessEvent {
        @Override
        public LineReached with(Stamp stamp) {
            return new LineReached(stamp, thread);
        }

        @Override
        public void describe(Fields out) {
            out.putIfAny("thread", thread);
        }
    }

    /// The process waits.
    ///
    /// @param on the id of the shared thing waited at: a queue, a pool, a lock, …; empty where
    ///   there is none
    /// @param end the end of a pipe that it waits at, 0 or 1; -1 where that is not known, or the
    ///   thing is no pipe
    /// @param onPid the process waited for; 0 where there is none. Who made a shared thing is not
    ///   waited for
    /// @param timeout the longest it will wait, ns; -1 for ever
    record Blocked(Stamp at, Wait call, String on, int end, int onPid, long timeout)
            implements ProcessEvent {
        /// At no end of a pipe, or at one that is not known.
        public Blocked(Stamp at, Wait call, String on, int onPid, long timeout) {
            this(at, call, on, -1, onPid, timeout);
        }

        @Override
        public Blocked with(Stamp stamp) {
            return new Blocked(stamp, call, on, end, onPid, timeout);
        }

        @Override
        public void describe(Fields out) {
            out.put("call", call.word()).putIfAny("on", on);
            if (end >= 0) {
                out.put("end", end);
            }
            out.put("onPid", onPid).put("timeout", timeout);
        }
    }

    /// The wait that [Blocked] told of is over, however it ended.
    record Unblocked(Stamp at, Wait call) implements ProcessEvent {
        @Override
        public Unblocked with(Stamp stamp) {
            return new Unblocked(stamp, call);
        }

        @Override
        public void describe(Fields out) {
            out.put("call", call.word());
        }
    }

    /// A watched variable has this value in this process from now on.
    record VariableChanged(Stamp at, String name, String value) implements ProcessEvent {
        @Override
        public VariableChanged with(Stamp stamp) {
            return new VariableChanged(stamp, name, value);
        }

        @Override
        public void describe(Fields out) {
            out.put("name", name).put("value", value);
        }
    }

    /// The process wrote one line, or a part of one.
    ///
    /// @param text the line, without its end
    /// @param more whether the line has no end yet: what the process writes next stands behind it
    record OutputWritten(Stamp at, String text, Written stream, boolean more)
            implements ProcessEvent {
        /// A line that has its end.
        public OutputWritten(Stamp at, String text, Written stream) {
            this(at, text, stream, false);
        }

        @Override
        public OutputWritten with(Stamp stamp) {
            return new OutputWritten(stamp, text, stream, more);
        }

        @Override
        public void describe(Fields out) {
            out.put("text", text).put("stream", stream.word());
            if (more) {
                out.put("more", true);
            }
        }
    }

    /// An exception that nobody caught ends the process.
    ///
    /// @param text the exception and its trace through the listing, for people
    record ProcessFailed(Stamp at, String text) implements ProcessEvent {
        @Override
        public ProcessFailed with(Stamp stamp) {
            return new ProcessFailed(stamp, text);
        }

        @Override
        public void describe(Fields out) {
            out.put("text", text);
        }
    }

    /// The process sent a signal.
    ///
    /// @param target the process that it was sent to
    /// @param signal the signal's number
    record SignalSent(Stamp at, int target, int signal) implements ProcessEvent {
        @Override
        public SignalSent with(Stamp stamp) {
            return new SignalSent(stamp, target, signal);
        }

        @Override
        public void describe(Fields out) {
            out.put("target", target).put("signal", signal);
        }
    }

    /// The process runs another program from now on, in the place of its own: `exec`.
    ///
    /// @param program the new program's name, without its folder
    record ProgramReplaced(Stamp at, String program) implements ProcessEvent {
        @Override
        public ProgramReplaced with(Stamp stamp) {
            return new ProgramReplaced(stamp, program);
        }

        @Override
        public void describe(Fields out) {
            out.put("program", program);
        }
    }

    /// The process has another parent, its own having ended.
    record ParentChanged(Stamp at, int ppid) implements ProcessEvent {
        @Override
        public ParentChanged with(Stamp stamp) {
            return new ParentChanged(stamp, ppid);
        }

        @Override
        public void describe(Fields out) {
            out.put("ppid", ppid);
        }
    }

    /// The process ended. Told once for each process.
    ///
    /// @param exitCode the exit code, or minus the signal that killed it
    record ProcessExited(Stamp at, int exitCode) implements ProcessEvent {
        @Override
        public ProcessExited with(Stamp stamp) {
            return new ProcessExited(stamp, exitCode);
        }

        @Override
        public void describe(Fields out) {
            out.put("exitCode", exitCode);
        }
    }

    /// The parent fetched the exit code: the process is a zombie no more.
    ///
    /// @param by the process that waited for it
    record ProcessReaped(Stamp at, int by) implements ProcessEvent {
        @Override
        public ProcessReaped with(Stamp stamp) {
            return new ProcessReaped(stamp, by);
        }

        @Override
        public void describe(Fields out) {
            out.put("by", by);
        }
    }
}
