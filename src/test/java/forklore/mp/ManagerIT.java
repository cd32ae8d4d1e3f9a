package forklore.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A manager's objects, used from several processes, and what happens when it dies.
@Timeout(120)
class ManagerIT {
    private static final double DEADLINE = 60;

    @Test
    void aManagersQueueMayGoToPoolTasks() {
        try (var manager = new Manager();
                var pool = new Pool(2)) {
            Queue<String> queue = manager.queue();
            pool.apply(() -> write(queue));

            assertThat(pool.apply(() -> read(queue))).containsExactly("a", "b", "c", "quit");
            assertThat(manager.pid()).isNotEqualTo((int) ProcessHandle.current().pid());
        }
    }

    @Test
    void readerAndWriterTasksMeetInTheQueue() {
        try (var manager = new Manager();
                var pool = new Pool(2)) {
            Queue<String> queue = manager.queue(1);
            AsyncResult<List<String>> reading = pool.applyAsync(() -> read(queue));
            pool.applyAsync(() -> write(queue));

            assertThat(reading.get(DEADLINE)).containsExactly("a", "b", "c", "quit");
        }
    }

    @Test
    void aManagersJoinableQueueMayGoToPoolTasks() {
        try (var manager = new Manager();
                var pool = new Pool(2)) {
            JoinableQueue<Integer> queue = manager.joinableQueue(0);
            for (int i = 1; i <= 6; i++) {
                queue.put(i);
            }
            AsyncResult<Integer> first = pool.applyAsync(() -> workThrough(queue, 3));
            AsyncResult<Integer> second = pool.applyAsync(() -> workThrough(queue, 3));
            queue.join();

            assertThat(first.get(DEADLINE) + second.get(DEADLINE)).isEqualTo(21);
            assertThat(queue.empty()).isTrue();
            assertThatThrownBy(queue::taskDone).isInstanceOf(IllegalStateException.class);
        }
    }

    static int workThrough(JoinableQueue<Integer> queue, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += queue.get();
            queue.taskDone();
        }
        return sum;
    }

    @Test
    void aTemporaryProxyIsNotLost() {
        try (var manager = new Manager();
                var pool = new Pool(1)) {
            var results = new ArrayList<AsyncResult<Integer>>();
            for (int i = 0; i < 20; i++) {
                results.add(putAndSize(pool, manager.queue()));
            }

            assertThat(results).allSatisfy(r -> assertThat(r.get(DEADLINE)).isEqualTo(1));
        }
    }

    private static AsyncResult<Integer> putAndSize(Pool pool, Queue<Integer> queue) {
        return pool.applyAsync(
                () -> {
                    queue.put(7);
                    return queue.qsize();
                });
    }

    @Test
    void dictAndListAreSharedByAllProcesses() {
        try (var manager = new Manager();
                var pool = new Pool(2)) {
            ManagedDict<String, Integer> dict = manager.dict();
            ManagedList<String> list = manager.list();
            pool.map(n -> "" + dict.put("n" + n, n), List.of(1, 2, 3));
            pool.map(n -> addTo(list, n), List.of(1, 2, 3));

            assertThat(dict.copy()).isEqualTo(Map.of("n1", 1, "n2", 2, "n3", 3));
            assertThat(dict.get("n2")).isEqualTo(2);
            assertThat(dict.remove("n2")).isEqualTo(2);
            assertThat(dict.get("n2")).isNull();
            assertThat(dict.size()).isEqualTo(2);
            assertThat(list.copy()).containsExactlyInAnyOrder("1", "2", "3");
            assertThat(list.size()).isEqualTo(3);
            list.set(0, "x");
            assertThat(list.get(0)).isEqualTo("x");
            assertThatThrownBy(() -> list.get(9)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    void whoWaitsForADeadManagerIsToldAtOnce() throws Exception {
        try (var manager = new Manager()) {
            Queue<String> queue = manager.queue();
            var outcome = new CompletableFuture<Throwable>();
            Thread.ofPlatform()
                    .start(
                            () -> {
                                try {
                                    queue.get();
                                    outcome.complete(new AssertionError("got something"));
                                } catch (ConnectionLostException e) {
                                    outcome.complete(e);
                                }
                            });
            ProcessHandle.of(manager.pid()).orElseThrow().destroyForcibly();

            assertThat(outcome.get(60, TimeUnit.SECONDS))
                    .isInstanceOf(ConnectionLostException.class)
                    .hasMessageContaining("pid " + manager.pid());
            assertThatThrownBy(() -> queue.put("x")).isInstanceOf(ConnectionLostException.class);
            assertThatThrownBy(queue::qsize).isInstanceOf(ConnectionLostException.class);
            assertThatThrownBy(manager::dict).isInstanceOf(ConnectionLostException.class);
        }
    }

    static void write(Queue<String> queue) {
        for (String word : List.of("a", "b", "c", "quit")) {
            queue.put(word);
        }
    }

    static List<String> read(Queue<String> queue) {
        var words = new ArrayList<String>();
        do {
            words.add(queue.get(DEADLINE));
        } while (!words.getLast().equals("quit"));
        return words;
    }

    static int addTo(ManagedList<String> list, int n) {
        list.add("" + n);
        return n;
    }
}
