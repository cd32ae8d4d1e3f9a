package forklore.bench;

import forklore.mp.Lock;
import forklore.mp.Process;
import forklore.mp.Queue;
import forklore.mp.Semaphore;
import forklore.mp.Value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// Our side of [SyncBench], the twin of `sync.py`.
public final class SyncDriver {
    private static final int WARM_UP = 10_000;

    private SyncDriver() {}

    public static void main(String[] arguments) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            int count = Integer.parseInt(words[1]);
            switch (words[0]) {
                case "lock" -> lock(count);
                case "value" -> value(count);
                case "contended" -> contended(count);
                case "trip" -> trip(count);
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    private static void lock(int count) {
        var lock = new Lock();
        var answer = new Queue<Long>();
        var child = new Process(() -> answer.put(take(lock, count)));
        child.start();
        Answer.nanos(answer.get());
        child.join();
    }

    private static void value(int count) {
        var value = new Value<>(0);
        var answer = new Queue<Long>();
        var child = new Process(() -> answer.put(add(value, count)));
        child.start();
        Answer.nanos(answer.get());
        child.join();
    }

    /// Two children that share the work: the time of the slower one.
    private static void contended(int count) {
        var lock = new Lock();
        var answer = new Queue<Long>();
        var first = new Process(() -> answer.put(take(lock, count / 2)));
        var second = new Process(() -> answer.put(take(lock, count / 2)));
        first.start();
        second.start();
        long one = answer.get();
        long other = answer.get();
        Answer.nanos(Math.max(one, other));
        first.join();
        second.join();
    }

    private static void trip(int count) {
        var there = new Semaphore(0);
        var back = new Semaphore(0);
        var child = new Process(() -> echo(there, back, count + WARM_UP));
        child.start();
        goThere(there, back, WARM_UP);
        long begin = System.nanoTime();
        goThere(there, back, count);
        Answer.nanos(System.nanoTime() - begin);
        child.join();
    }

    private static void goThere(Semaphore there, Semaphore back, int times) {
        for (int i = 0; i < times; i++) {
            there.release();
            back.acquire();
        }
    }

    static void echo(Semaphore there, Semaphore back, int times) {
        for (int i = 0; i < times; i++) {
            there.acquire();
            back.release();
        }
    }

    static long take(Lock lock, int count) {
        taken(lock, WARM_UP);
        long begin = System.nanoTime();
        taken(lock, count);
        return System.nanoTime() - begin;
    }

    private static void taken(Lock lock, int count) {
        for (int i = 0; i < count; i++) {
            lock.acquire();
            lock.release();
        }
    }

    static long add(Value<Integer> value, int count) {
        added(value, WARM_UP);
        long begin = System.nanoTime();
        added(value, count);
        return System.nanoTime() - begin;
    }

    private static void added(Value<Integer> value, int count) {
        for (int i = 0; i < count; i++) {
            try (var _ = value.lock().hold()) {
                value.set(value.get() + 1);
            }
        }
    }
}
