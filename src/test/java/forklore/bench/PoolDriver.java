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

    static void firstLine() {
        IO.println("first line");
    }

    static void nothing() {}
}
