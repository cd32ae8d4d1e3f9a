package forklore.mp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Workers that are killed at random moments: every task ends, and each death costs at most one.
@Timeout(300)
class PoolFaultsIT {
    private static final int KILLS = 60;
    private static final int TASKS = 60;
    private static final double DEADLINE = 120;

    private final Random random = new Random(20261123);
    private final Set<Integer> killed = new HashSet<>();

    /// How many tasks each worker took with it. A worker may be killed when all is done, and be
    /// given a task of the next round before its death is known.
    private final Map<Integer, Integer> lost = new HashMap<>();

    @Test
    void everyTaskEndsWhateverWorkerIsKilledAtWhateverMoment() {
        try (var pool = new Pool(2)) {
            for (int i = 0; i < KILLS; i++) {
                killOneAmid(pool);
            }
        }
        assertThat(killed).hasSize(KILLS);
        assertThat(killed).containsAll(lost.keySet());
        assertThat(lost.values()).allMatch(tasks -> tasks == 1);
    }

    private int oneOf(Pool pool) {
        while (true) {
            try {
                return pool.apply(PoolIT::pid);
            } catch (WorkerLostException e) {
                lost.merge(e.pid(), 1, Integer::sum);
            }
        }
    }

    private void killOneAmid(Pool pool) {
        int victim = oneOf(pool);
        int micros = random.nextInt(3) == 0 ? 0 : random.nextInt(500);
        List<AsyncResult<Integer>> results = new ArrayList<>();
        for (int n = 0; n < TASKS; n++) {
            int number = n;
            results.add(pool.applyAsync(() -> work(number, micros)));
        }
        LockSupport.parkNanos(random.nextInt(1, 6_000_000));
        killed.add(victim);
        ProcessHandle.of(victim).ifPresent(ProcessHandle::destroyForcibly);
        for (int n = 0; n < TASKS; n++) {
            try {
                assertThat(results.get(n).get(DEADLINE)).isEqualTo(n);
            } catch (WorkerLostException e) {
                assertThat(e.exitCode()).isEqualTo(-9);
                lost.merge(e.pid(), 1, Integer::sum);
            }
        }
    }

    static int work(int number, int micros) {
        LockSupport.parkNanos(micros * 1000L);
        return number;
    }
}
