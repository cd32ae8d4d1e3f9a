package forklore.bench;

import forklore.mp.AsyncResult;
import forklore.mp.Pool;
import forklore.mp.Process;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Our side of [PoolBench], the twin of `pool.py`.
public final class PoolDriver {
    private PoolDriver() {}

    public static void main(String[] arguments) throws IOException {
        var pool = new Pool(2);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "spawn" -> spawn();
                case "apply" -> apply(pool, Integer.parseInt(words[1]));
                case "applyAsync" -> applyAsync(pool, Integer.parseInt(words[1]));
                case "map" -> map(pool, Integer.parseInt(words[1]));
                case "mapAsync" -> mapAsync(pool, Integer.parseInt(words[1]));
                case "imap" -> imap(pool, Integer.parseInt(words[1]));
                default -> throw new IllegalArgumentException(line);
            }
        }
        pool.close();
        pool.join();
    }

    private static void spawn() {
        var process = new Process(PoolDriver::firstLine);
        Answer.nanos(System.nanoTime());
        process.start();
        process.join();
    }

    private static void apply(Pool pool, int count) {
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            pool.apply(PoolDriver::nothing);
        }
        Answer.nanos(System.nanoTime() - begin);
    }

    private static void applyAsync(Pool pool, int count) {
        long begin = System.nanoTime();
        List<AsyncResult<@Nullable Void>> results = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            results.add(pool.applyAsync(PoolDriver::nothing));
        }
        results.forEach(AsyncResult::get);
        Answer.nanos(System.nanoTime() - begin);
    }

    private static void map(Pool pool, int count) {
        List<Integer> items = IntStream.range(0, count).boxed().toList();
        long begin = System.nanoTime();
        check(pool.map(PoolDriver::next, items), count);
        Answer.nanos(System.nanoTime() - begin);
    }

    private static void mapAsync(Pool pool, int count) {
        List<Integer> items = IntStream.range(0, count / 4).boxed().toList();
        long begin = System.nanoTime();
        List<AsyncResult<List<Integer>>> results = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            results.add(pool.mapAsync(PoolDriver::next, items));
        }
        results.forEach(result -> check(result.get(), count / 4));
        Answer.nanos(System.nanoTime() - begin);
    }

    private static void imap(Pool pool, int count) {
        List<Integer> items = IntStream.range(0, count).boxed().toList();
        long begin = System.nanoTime();
        long sum = 0;
        for (int result : pool.imap(PoolDriver::next, items)) {
            sum += result;
        }
        Answer.nanos(System.nanoTime() - begin);
        if (sum != (count + 1L) * count / 2) {
            throw new IllegalStateException("wrong sum " + sum);
        }
    }

    private static void check(List<Integer> results, int count) {
        if (results.size() != count || results.getLast() != count) {
            throw new IllegalStateException("wrong results");
        }
    }

    static int next(int number) {
        return number + 1;
    }

    static void firstLine() {
        IO.println("first line");
    }

    static void nothing() {}
}
