package forklore.bench;

import forklore.mp.Manager;
import forklore.mp.Process;
import forklore.mp.Queue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// Our side of [QueueBench], the twin of `queues.py`.
public final class QueueDriver {
    private static final int WARM_UP = 100;

    private QueueDriver() {}

    public static void main(String[] arguments) throws IOException {
        try (var manager = new Manager()) {
            Queue<String> shared = manager.queue();
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ");
                int first = Integer.parseInt(words[1]);
                switch (words[0]) {
                    case "stream" -> stream(first, Integer.parseInt(words[2]));
                    case "roundTrip" -> roundTrip(first);
                    case "managed" -> managed(shared, first);
                    default -> throw new IllegalArgumentException(line);
                }
            }
        }
    }

    private static void stream(int size, int count) {
        var queue = new Queue<byte[]>();
        var process = new Process(() -> produce(queue, size, count));
        process.start();
        queue.get();
        long begin = System.nanoTime();
        for (int i = 1; i < count; i++) {
            queue.get();
        }
        Answer.nanos(System.nanoTime() - begin);
        process.join();
    }

    private static void roundTrip(int count) {
        var there = new Queue<String>();
        var back = new Queue<String>();
        var process = new Process(() -> echo(there, back));
        process.start();
        for (int i = 0; i < WARM_UP; i++) {
            there.put("x");
            back.get();
        }
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            there.put("x");
            back.get();
        }
        Answer.nanos(System.nanoTime() - begin);
        there.put("");
        process.join();
    }

    private static void managed(Queue<String> queue, int count) {
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            queue.put("x");
        }
        Answer.nanos(System.nanoTime() - begin);
    }

    static void produce(Queue<byte[]> queue, int size, int count) {
        byte[] item = new byte[size];
        for (int i = 0; i < count; i++) {
            queue.put(item);
        }
    }

    static void echo(Queue<String> there, Queue<String> back) {
        for (String item = there.get(); !item.isEmpty(); item = there.get()) {
            back.put(item);
        }
    }
}
