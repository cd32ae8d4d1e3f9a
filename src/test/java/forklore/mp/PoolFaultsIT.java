package forklore.mp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// Workers that are killed at random moments: every task ends, and each death costs at most one.
@Timeout(300)
class PoolFaultsIT {
    private static final int KILLS = 60;
    private static final int TASKS = 60;
    private static final double DEADLINE = 120;

    @Test
    void everyTaskEndsWhateverWorkerIsKilledAtWhateverMoment() {
        var random = new Random(20261123);
        try (var pool = new Pool(2)) {
            for (int i = 0; i < KILLS; i++) {
                List<Integer> lost = killOneAmid(pool, random);

                assertThat(lost).as("lost in round %s", i).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    private static List<Integer> killOneAmid(Pool pool, Random random) {
        int victim = pool.apply(PoolIT::pid);
        int micros = random.nextInt(3) == 0 ? 0 : random.nextInt(500);
        List<AsyncResult<Integer>> results = new ArrayList<>();
        for (int n = 0; n < TASKS; n++) {
            int number = n;
            results.add(pool.applyAsync(() -> work(number, micros)));
        }
        LockSupport.parkNanos(random.nextInt(1, 6_000_000));
        ProcessHandle.of(victim).ifPresent(ProcessHandle::destroyForcibly);
        List<Integer> lost = new ArrayList<>();
        for (int n = 0; n < TASKS; n++) {
            try {
                assertThat(results.get(n).get(DEADLINE)).isEqualTo(n);
            } catch (WorkerLostException e) {
                assertThat(e.pid()).isEqualTo(victim);
                assertThat(e.exitCode()).isEqualTo(-9);
                lost.add(n);
            }
        }
        return lost;
    }

    static int work(int number, int micros) {
        LockSupport.parkNanos(micros * 1000L);
        return number;
    }
}
