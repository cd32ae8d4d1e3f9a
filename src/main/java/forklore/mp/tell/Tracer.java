package forklore.mp.tell;

import forklore.ground.Surroundings;
import forklore.mp.self.Self;
import forklore.mp.self.Texts;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.LineReached;
import forklore.trace.ProcessEvent.Unblocked;
import forklore.trace.ProcessEvent.VariableChanged;
import forklore.trace.Stamp;
import forklore.trace.TraceEvent;
import forklore.trace.Wait;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.IntSupplier;

/// Tells whoever watches what this process does. [#line], [#variable], [#naming] and its kin are
/// called by code that an engine weaves into a listing; nobody needs to write them by hand.
///
/// Watched is a process in whose environment `FORKLORE_TRACE` names an endpoint (see
/// [TraceEndpoint]). Everywhere else each call costs one test of a constant.
public final class Tracer {
    private static final @Nullable TraceWriter WRITER =
            TraceWriter.open(Surroundings.variable(TraceEndpoint.VARIABLE).orElse(null));
    private static final int VALUE_LENGTH = 200;

    private static volatile @Nullable Runnable atLines;

    private Tracer() {}

    /// The calling thread stands on this line of the listing, counted from 1.
    public static void line(int line) {
        if (WRITER != null) {
            tell(line);
        }
        Runnable act = atLines;
        if (act != null) {
            act.run();
        }
    }

    /// What is to be done at the start of each line from now on, also where nobody watches.
    public static void atLines(Runnable act) {
        atLines = act;
    }

    private static void tell(int line) {
        Here here = Here.get();
        here.line = line;
        if (LineBudget.allows(System.nanoTime())) {
            here.untold = false;
            emit(new LineReached(here(), here.thread));
        } else {
            here.untold = true;
        }
    }

    /// The static field of that name was just given this value.
    public static void variable(String name, @Nullable Object value) {
        if (WRITER != null) {
            emit(new VariableChanged(here(), name, Texts.shorten(value, VALUE_LENGTH)));
        }
    }

    /// The thing that the calling thread makes next is kept in a variable of that name.
    public static void naming(String name) {
        if (WRITER != null) {
            Here.get().naming = name;
        }
    }

    /// The same, in an array of that name.
    public static void namingAt(String name, int index) {
        if (WRITER != null) {
            naming(name + "[" + index + "]");
        }
    }

    /// The same, at the end of what may be a list of that name.
    public static void namingIn(String name, @Nullable Object list) {
        if (WRITER != null && list instanceof List<?> all && isJavasOwn(all)) {
            naming(name + "[" + all.size() + "]");
        }
    }

    /// Others may do anything when asked for their size.
    private static boolean isJavasOwn(Object thing) {
        return thing.getClass().getModule() == Object.class.getModule();
    }

    /// The name of the variable that keeps what is being made; empty where it is not known, and
    /// where nobody watches. To be asked for once, before anything else is made.
    public static String name() {
        if (WRITER == null) {
            return "";
        }
        Here here = Here.get();
        String name = here.naming;
        here.naming = "";
        return name;
    }

    /// The calling thread works for another one, which stands on that line.
    public static void standOn(int line) {
        Here.get().line = line;
    }

    /// Whether anybody watches. Asked before an event is made, so that nothing is made for nobody.
    public static boolean on() {
        return WRITER != null;
    }

    /// Now, in this process, on the calling thread's line.
    public static Stamp here() {
        return new Stamp(System.nanoTime(), Self.pid(), Here.get().line);
    }

    /// Another process's stamp: now, on the calling thread's line.
    public static Stamp of(long pid) {
        return new Stamp(System.nanoTime(), (int) pid, Here.get().line);
    }

    /// Calls the function while no thread is in the middle of an event, so that its copy in a
    /// forked process can go on writing events.
    public static int holding(IntSupplier function) {
        if (WRITER == null) {
            return function.getAsInt();
        }
        synchronized (WRITER) {
            return function.getAsInt();
        }
    }

    public static void emit(TraceEvent event) {
        if (WRITER != null) {
            for (TraceEvent held : QuickTakes.takeHeld()) {
                WRITER.write(held);
            }
            WRITER.write(event);
        }
    }

    /// The calling thread is about to wait; [#unblocked] must follow.
    ///
    /// @param timeout ns; -1 for ever
    public static void blocked(Wait call, String on, long pid, long timeout) {
        blocked(call, on, -1, pid, timeout);
    }

    /// The same at this end of a pipe.
    ///
    /// @param timeout ns; -1 for ever
    public static void blockedAt(Wait call, String pipe, int end, long timeout) {
        blocked(call, pipe, end, 0, timeout);
    }

    private static void blocked(Wait call, String on, int end, long pid, long timeout) {
        if (WRITER == null) {
            return;
        }
        Here here = Here.get();
        if (here.untold) {
            here.untold = false;
            emit(new LineReached(here(), here.thread));
        }
        emit(new Blocked(here(), call, on, end, (int) pid, timeout));
    }

    public static void unblocked(Wait call) {
        if (WRITER != null) {
            emit(new Unblocked(here(), call));
        }
    }
}
