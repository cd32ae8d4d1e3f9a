package forklore.mp;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// What situations come to, in CPython's words.
final class Outcomes {
    private final Map<String, String> all = new LinkedHashMap<>();
    private final String prefix;

    Outcomes() {
        this("");
    }

    private Outcomes(String prefix) {
        this.prefix = prefix;
    }

    Map<String, String> all() {
        return all;
    }

    /// Those of which the names begin so, as a part of these.
    Outcomes under(String begin) {
        var part = new Outcomes(begin);
        return part;
    }

    void addAll(Outcomes part) {
        all.putAll(part.all);
    }

    void tell(String name, Callable<?> call) {
        all.put(prefix + name, outcome(call));
    }

    static String outcome(Callable<?> call) {
        try {
            return word(call.call());
        } catch (Exception e) {
            return e.getClass().getSimpleName();
        }
    }

    private static String word(@Nullable Object result) {
        return switch (result) {
            case null -> "None";
            case Boolean yes -> yes ? "True" : "False";
            default -> result.toString();
        };
    }

    static @Nullable Object none(Runnable call) {
        call.run();
        return null;
    }

    /// What it comes to in another thread.
    static String inThread(Callable<?> call) {
        return inThreads(1, call);
    }

    /// What it comes to in several threads at once, sorted.
    static String inThreads(int count, Callable<?> call) {
        List<String> results = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            threads.add(Thread.ofPlatform().daemon().start(() -> results.add(outcome(call))));
        }
        threads.forEach(Outcomes::join);
        return results.stream().sorted().collect(Collectors.joining(" "));
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts a test", e);
        }
    }

    /// The exit code of a child that does that.
    static int inChild(Process.Target target) {
        var child = new Process(target);
        child.start();
        child.join();
        Integer code = child.exitCode();
        if (code == null) {
            throw new AssertionError("it has ended");
        }
        return code;
    }
}
