package forklore.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forklore.bench.ForkTreeLaunch;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(120)
class PosixIT {
    @RepeatedTest(10)
    @DisabledOnOs(OS.WINDOWS)
    void forksPrintWaitFailAndEndInARealListingWithoutAHang() throws Exception {
        assertThat(ForkTreeLaunch.run()).isEqualTo("good");
    }

    @Test
    void aJvmThatWasNotStartedForItIsNotForked() {
        assertThatThrownBy(Posix::fork)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("fork");
    }

    @Test
    void getpidAndGetppidWorkEverywhere() {
        assertThat(Posix.getpid()).isEqualTo((int) ProcessHandle.current().pid());
        assertThat(Posix.getppid()).isPositive();
    }
}
