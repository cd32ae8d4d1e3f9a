package forklore.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// Locks, semaphores, events, values and pipes between processes.
@Timeout(120)
class SharedThingsIT {
    private static final int ROUNDS = 300;
    private static final double DEADLINE = 60;

    @TempDir Path folder;

    @Test
    void additionsUnderTheLockAreAllCounted() {
        var total = new Value<>(0);
        var first = new Process(() -> add(total));
        var second = new Process(() -> add(total));
        first.start();
        second.start();
        first.join();
        second.join();

        assertThat(total.get()).isEqualTo(2 * ROUNDS);
    }

    @Test
    void aLockOfADeadProcessIsFreeAgain() throws Exception {
        var lock = new Lock();
        String name = folder.resolve("held").toString();
        var holder = new Process(() -> holdForever(lock, name));
        holder.start();
        Await.content(Path.of(name));
        assertThat(lock.acquire(0.01)).isFalse();
        holder.kill();

        assertThat(lock.acquire(DEADLINE)).isTrue();
        lock.release();
        assertThatThrownBy(lock::release)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Lock released too many times");
    }

    @Test
    void aSemaphoreHasSoManyPermitsAndNoMore() {
        var semaphore = new BoundedSemaphore(2);
        semaphore.acquire();
        semaphore.acquire();
        assertThat(semaphore.acquire(0.01)).isFalse();
        var helper = new Process(semaphore::release);
        helper.start();

        assertThat(semaphore.acquire(DEADLINE)).isTrue();
        helper.join();
        assertThat(helper.exitCode()).isEqualTo(0);
    }

    @Test
    void anEventWakesAllWhoWaitInOtherProcesses() {
        var event = new Event();
        var first = new Process(event::waitFor);
        var second = new Process(event::waitFor);
        first.start();
        second.start();
        assertThat(event.waitFor(0.01)).isFalse();
        assertThat(event.isSet()).isFalse();
        event.set();
        first.join();
        second.join();

        assertThat(event.waitFor(DEADLINE)).isTrue();
        assertThat(first.exitCode()).isEqualTo(0);
        assertThat(second.exitCode()).isEqualTo(0);
        event.clear();
        assertThat(event.isSet()).isFalse();
    }

    @Test
    void eachThingTellsItsStateToAllWhoHaveIt() {
        var lock = new Lock();
        var semaphore = new BoundedSemaphore(3);
        var event = new Event();
        var value = new Value<>(5);
        assertThat(lock).hasToString("<Lock free>");
        lock.acquire();
        semaphore.acquire();
        event.set();
        value.set(6);

        assertThat(lock).hasToString("<Lock taken>");
        assertThat(semaphore).hasToString("<BoundedSemaphore 2 of 3 free>");
        assertThat(event).hasToString("<Event set>");
        assertThat(value).hasToString("<Value 6>");
        var texts = new Queue<String>();
        var child =
                new Process(() -> texts.put(lock + " " + semaphore + " " + event + " " + value));
        child.start();
        assertThat(texts.get(DEADLINE))
                .isEqualTo("<Lock taken> <BoundedSemaphore 2 of 3 free> <Event set> <Value 6>");
        child.join();
    }

    @Test
    void aLockIsNotForPoolTasks() {
        var lock = new Lock();
        try (var pool = new Pool(1)) {
            assertThatThrownBy(() -> pool.apply(() -> lock.acquire()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("through inheritance");
        }
    }

    static void add(Value<Integer> total) {
        for (int i = 0; i < ROUNDS; i++) {
            total.update(n -> n + 1);
        }
    }

    static void holdForever(Lock lock, String name) throws Exception {
        lock.acquire();
        Await.write(Path.of(name), "held");
        new CountDownLatch(1).await();
    }
}
