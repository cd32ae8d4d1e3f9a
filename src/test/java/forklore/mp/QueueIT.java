package forklore.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Contracts of CPython's `multiprocessing.Queue`, within a process and between several.
@Timeout(120)
class QueueIT {
    private static final double DEADLINE = 60;

    @TempDir Path folder;

    @Test
    void aBoundedQueueFillsRefusesAndDrainsInOrder() {
        var queue = new Queue<String>(3);
        queue.put("a");
        queue.put("b");
        assertThat(queue.full()).isFalse();
        queue.put("c");

        assertThat(queue.full()).isTrue();
        assertThatThrownBy(() -> queue.put("d", 0.05)).isInstanceOf(Queue.Full.class);
        assertThatThrownBy(() -> queue.putNowait("d")).isInstanceOf(Queue.Full.class);
        assertThat(queue.qsize()).isEqualTo(3);
        assertThat(List.of(queue.getNowait(), queue.get(), queue.get(1.0)))
                .containsExactly("a", "b", "c");
        assertThatThrownBy(queue::getNowait).isInstanceOf(Queue.Empty.class);
        assertThatThrownBy(() -> queue.get(0.05)).isInstanceOf(Queue.Empty.class);
        assertThat(queue.empty()).isTrue();
    }

    @Test
    void whatIsPutIsCopiedAtThatMoment() {
        var queue = new Queue<List<Integer>>();
        List<Integer> list = new ArrayList<>(List.of(1));
        queue.put(list);
        list.add(2);

        assertThat(queue.get()).containsExactly(1);
    }

    @Test
    void zeroAndNegativeCapacitiesAreUnbounded() {
        for (int capacity : new int[] {0, -1}) {
            var queue = new Queue<Integer>(capacity);
            for (int i = 0; i < 100; i++) {
                queue.putNowait(i);
            }
            assertThat(queue.full()).isFalse();
            assertThat(queue.qsize()).isEqualTo(100);
        }
    }

    @Test
    void aWriterThenAReader() throws Exception {
        var queue = new Queue<String>();
        var writer = new Process(() -> write(queue, "A", "B", "C", "quit"));
        writer.start();
        writer.join();
        assertThat(writer.exitCode()).isEqualTo(0);
        assertThat(queue.qsize()).isEqualTo(4);
        Path file = folder.resolve("read");
        String name = file.toString();
        var reader = new Process(() -> read(queue, name));
        reader.start();
        reader.join();

        assertThat(reader.exitCode()).isEqualTo(0);
        assertThat(Await.content(file)).isEqualTo("A B C quit");
        assertThat(queue.empty()).isTrue();
    }

    @Test
    void manyProducersKeepTheirOwnOrder() {
        var queue = new Queue<String>();
        List<Process> producers = new ArrayList<>();
        for (int p = 0; p < 3; p++) {
            String name = "p" + p;
            var producer = new Process(() -> count(queue, name, 2000));
            producer.start();
            producers.add(producer);
        }
        Map<String, Integer> next = new HashMap<>();
        for (int i = 0; i < 6000; i++) {
            String[] item = queue.get(DEADLINE).split(" ");
            assertThat(Integer.parseInt(item[1])).isEqualTo(next.getOrDefault(item[0], 0));
            next.merge(item[0], 1, Integer::sum);
        }
        producers.forEach(Process::join);

        assertThat(next).hasSize(3);
        assertThat(queue.empty()).isTrue();
    }

    @Test
    void everyItemIsGotOnceByManyConsumers() {
        var queue = new Queue<Integer>();
        var results = new Queue<Integer>();
        List<Process> consumers = new ArrayList<>();
        for (int c = 0; c < 3; c++) {
            var consumer = new Process(() -> pass(queue, results));
            consumer.start();
            consumers.add(consumer);
        }
        for (int i = 1; i <= 900; i++) {
            queue.put(i);
        }
        for (int c = 0; c < 3; c++) {
            queue.put(0);
        }
        long sum = 0;
        for (int i = 0; i < 900; i++) {
            sum += results.get(DEADLINE);
        }
        consumers.forEach(Process::join);

        assertThat(sum).isEqualTo(900 * 901 / 2);
        assertThat(results.empty()).isTrue();
    }

    @Test
    void aBoundedQueueHoldsBackAChildUntilThereIsRoom() {
        var queue = new Queue<String>(2);
        var producer = new Process(() -> count(queue, "n", 50));
        producer.start();
        for (int i = 0; i < 50; i++) {
            assertThat(queue.get(DEADLINE)).isEqualTo("n " + i);
            assertThat(queue.qsize()).isLessThanOrEqualTo(2);
        }
        producer.join();

        assertThat(producer.exitCode()).isEqualTo(0);
    }

    @Test
    void aChildMayPutALargeItemAndBeJoinedBeforeItIsRead() {
        var queue = new Queue<byte[]>();
        var producer = new Process(() -> queue.put(new byte[8_000_000]));
        producer.start();
        producer.join();

        assertThat(producer.exitCode()).isEqualTo(0);
        assertThat(queue.get(DEADLINE)).hasSize(8_000_000);
    }

    @Test
    void fullAndEmptyArriveInAChildToo() throws Exception {
        var queue = new Queue<String>(1);
        Path file = folder.resolve("seen");
        String name = file.toString();
        var child = new Process(() -> provoke(queue, name));
        child.start();
        child.join();

        assertThat(Await.content(file)).isEqualTo("true Empty Empty false true Full Full x");
    }

    @Test
    void aPlainQueueIsNotForPoolTasks() {
        var queue = new Queue<String>();
        try (var pool = new Pool(1)) {
            assertThatThrownBy(() -> pool.apply(() -> queue.put("x")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(
                            "should only be shared between processes through inheritance");
        }
    }

    @Test
    void whoClosedIsDoneWithTheQueueOthersAreNotAndJoinThreadNeedsClose() {
        var queue = new Queue<String>();
        assertThatThrownBy(queue::joinThread).isInstanceOf(IllegalStateException.class);
        queue.put("x");
        queue.close();
        queue.joinThread();

        assertThatThrownBy(() -> queue.put("y")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(queue::get).isInstanceOf(IllegalStateException.class);
        var back = new Queue<String>();
        var child = new Process(() -> back.put(queue.get()));
        child.start();
        assertThat(back.get(60)).isEqualTo("x");
        child.join();
    }

    @Test
    void anInterruptedGetEndsWithoutTakingAnItem() throws Exception {
        var queue = new Queue<String>();
        var outcome = new CompletableFuture<Throwable>();
        Thread getter =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    try {
                                        queue.get();
                                        outcome.complete(new AssertionError("got an item"));
                                    } catch (InterruptedWait e) {
                                        outcome.complete(e);
                                    }
                                });
        getter.interrupt();
        assertThat(outcome.get()).isInstanceOf(InterruptedWait.class);
        queue.put("x");

        assertThat(queue.get(DEADLINE)).isEqualTo("x");
    }

    static void write(Queue<String> queue, String... items) {
        for (String item : items) {
            queue.put(item);
        }
    }

    static void read(Queue<String> queue, String file) throws Exception {
        List<String> read = new ArrayList<>();
        do {
            read.add(queue.get(DEADLINE));
        } while (!read.getLast().equals("quit"));
        Await.write(Path.of(file), String.join(" ", read));
    }

    static void count(Queue<String> queue, String name, int many) {
        for (int i = 0; i < many; i++) {
            queue.put(name + " " + i);
        }
    }

    static void pass(Queue<Integer> from, Queue<Integer> to) {
        for (int n = from.get(DEADLINE); n != 0; n = from.get(DEADLINE)) {
            to.put(n);
        }
    }

    static void provoke(Queue<String> queue, String file) throws Exception {
        List<Object> seen = new ArrayList<>();
        seen.add(queue.empty());
        seen.add(name(() -> queue.get(0.02)));
        seen.add(name(queue::getNowait));
        queue.put("x");
        seen.add(queue.empty());
        seen.add(queue.full());
        seen.add(name(() -> queue.put("y", 0.02)));
        seen.add(name(() -> queue.putNowait("y")));
        seen.add(queue.get());
        Await.write(Path.of(file), String.join(" ", seen.stream().map(Object::toString).toList()));
    }

    private static String name(Runnable call) {
        try {
            call.run();
            return "nothing";
        } catch (ProcessException e) {
            return e.getClass().getSimpleName();
        }
    }
}
