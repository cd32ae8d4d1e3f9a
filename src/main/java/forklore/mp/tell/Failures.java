package forklore.mp.tell;

import forklore.mp.self.Lineage;
import forklore.mp.self.Texts;
import forklore.trace.ProcessEvent.ProcessFailed;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Reports an exception that nobody caught, with the lines of the listing that led to it and
/// without those that a learner didn't write.
public final class Failures {
    private Failures() {}

    /// Prints the failure on `System.err` and tells it to whoever watches.
    public static void report(Throwable failure) {
        String text = "Process " + Lineage.self().name() + ":\n" + describe(failure);
        if (Tracer.on()) {
            Tracer.emit(new ProcessFailed(Tracer.here(), text));
        }
        System.err.println(text);
    }

    /// The failure, its causes, and for each the places in the listing.
    public static String describe(Throwable failure) {
        var text = new StringBuilder();
        Set<Throwable> told = new HashSet<>();
        for (Throwable t = failure; t != null && told.add(t); t = t.getCause()) {
            text.append(text.isEmpty() ? "" : "\ncaused by ").append(Texts.of(t)).append(hint(t));
            String places =
                    Arrays.stream(t.getStackTrace())
                            .filter(Failures::isListing)
                            .map(Failures::place)
                            .collect(Collectors.joining());
            text.append(places);
        }
        return text.toString();
    }

    /// Every Java object has a `wait()` and a `notifyAll()`, which look like those of a condition
    /// of ours and are something else.
    private static String hint(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        boolean ofObject =
                failure instanceof IllegalMonitorStateException
                        && trace.length > 0
                        && trace[0].getClassName().equals("java.lang.Object");
        return ofObject
                ? ": that is Java's own "
                        + method(trace[0].getMethodName()).replaceAll("wait0?$", "wait")
                        + "(), for the threads of one process. A Condition of forklore.mp has"
                        + " waitFor(), notifyOne() and notifyEvery()."
                : "";
    }

    private static boolean isListing(StackTraceElement frame) {
        String name = frame.getClassName();
        boolean ours = name.startsWith("forklore.mp.") || name.startsWith("forklore.wire.");
        return frame.getModuleName() == null && frame.getLineNumber() > 0 && !ours;
    }

    private static String place(StackTraceElement frame) {
        return "\n    at "
                + method(frame.getMethodName())
                + ", "
                + frame.getFileName()
                + " line "
                + frame.getLineNumber();
    }

    /// A lambda's method is named after the one that it is written in: `lambda$main$0`. It is not
    /// that one, which may never have run in this process.
    private static String method(String name) {
        String[] parts = name.split("\\$", -1);
        return parts.length > 2 && parts[0].equals("lambda") ? "a lambda in " + parts[1] : name;
    }
}
