package forklore.mp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.Serial;
import java.nio.file.Path;

/// Contracts of CPython's `multiprocessing.Process` under spawn, with real children.
@Timeout(120)
class ProcessIT {
    @TempDir Path folder;

    @Test
    void aChildRunsTheTargetInAProcessOfItsOwn() throws Exception {
        Path file = folder.resolve("said");
        String name = file.toString();
        var process = new Process(() -> tell(name, "Ann", 66)).named("greeter");
        assertThat(process.pid()).isNull();
        assertThat(process.exitCode()).isNull();
        assertThat(process.isAlive()).isFalse();
        process.start();
        process.join();

        assertThat(process.exitCode()).isEqualTo(0);
        assertThat(process.isAlive()).isFalse();
        assertThat(Await.content(file))
                .isEqualTo(
                        "Ann 66 greeter %d of %d MainProcess"
                                .formatted(process.pid(), ProcessHandle.current().pid()));
    }

    @Test
    void aClosedProcessObjectOnlyTellsItsName() {
        var process = new Process(() -> Time.sleep(1000)).named("given up");
        process.start();
        assertThatThrownBy(process::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("still running");
        process.kill();
        process.join();
        process.close();
        process.close();

        assertThat(process.name()).isEqualTo("given up");
        assertThat(process).hasToString("<Process given up closed>");
        assertThatThrownBy(process::isAlive).hasMessage("process object is closed");
        assertThatThrownBy(process::exitCode).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(process::pid).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(process::join).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(process::start).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void namesCountFromOneProcessToTheNext() {
        var first = new Process(() -> {});
        var second = new Process(() -> {});

        int number = Integer.parseInt(first.name().substring("Process-".length()));
        assertThat(second.name()).isEqualTo("Process-" + (number + 1));
    }

    @Test
    void terminateAndKillShowAsNegativeExitCodes() {
        var terminated = hanging();
        var killed = hanging();
        terminated.start();
        killed.start();
        terminated.terminate();
        killed.kill();
        terminated.join();
        killed.join();

        assertThat(terminated.exitCode()).isEqualTo(-15);
        assertThat(killed.exitCode()).isEqualTo(-9);
    }

    @Test
    void anUncaughtExceptionIsExitCodeOneAndSystemExitItsNumber() {
        var failing = new Process(() -> PoolIT.fail("as it should"));
        var exiting = new Process(() -> System.exit(42));
        failing.start();
        exiting.start();
        failing.join();
        exiting.join();

        assertThat(failing.exitCode()).isEqualTo(1);
        assertThat(exiting.exitCode()).isEqualTo(42);
    }

    @Test
    void joinGivesUpAfterItsTimeout() {
        var process = hanging();
        process.start();
        process.join(0.01);

        assertThat(process.isAlive()).isTrue();
        assertThat(process.exitCode()).isNull();
        assertThat(Process.activeChildren()).contains(process);
        assertThatThrownBy(process::close).isInstanceOf(IllegalStateException.class);
        process.kill();
        process.join();
        assertThat(Process.activeChildren()).doesNotContain(process);
        process.close();
    }

    @Test
    void aSubclassRunsItsOwnRunWithItsFields() throws Exception {
        Path file = folder.resolve("clock");
        var clock = new Clock(file.toString(), 7);
        clock.start();
        clock.join();

        assertThat(clock.exitCode()).isEqualTo(0);
        assertThat(Await.content(file)).isEqualTo("7 " + clock.name());
    }

    @Test
    void staticFieldsAreTheChildsOwn() throws Exception {
        Counter.number = 5;
        Path file = folder.resolve("number");
        String name = file.toString();
        var process = new Process(() -> Await.write(Path.of(name), "" + ++Counter.number));
        process.start();
        process.join();

        assertThat(Await.content(file)).isEqualTo("1");
        assertThat(Counter.number).isEqualTo(5);
    }

    @Test
    void aProcessStartsOnceAndIsJoinedOnlyAfterItsStart() {
        var process = new Process(() -> {});
        assertThatThrownBy(process::join).isInstanceOf(IllegalStateException.class);
        process.start();

        assertThatThrownBy(process::start).isInstanceOf(IllegalStateException.class);
        process.join();
        assertThatThrownBy(process::start).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTargetThatCannotBeCopiedIsRefusedAtTheStart() {
        var thread = new Thread();
        var process = new Process(() -> IO.println(thread)).named("hopeless");

        assertThatThrownBy(process::start)
                .isInstanceOf(PicklingException.class)
                .hasMessageContaining("hopeless can't start")
                .hasMessageContaining("Thread");
    }

    @Test
    void aTargetThatUsesItsOwnObjectIsToldToBeStatic() {
        assertThatThrownBy(() -> new Process(() -> IO.println(folder)).start())
                .isInstanceOf(PicklingException.class)
                .hasMessageContaining("static");
    }

    @Test
    void aDaemonCannotHaveChildren() throws Exception {
        Path file = folder.resolve("refusal");
        String name = file.toString();
        var process = new Process(() -> tryToHaveAChild(name)).daemon(true);
        process.start();
        process.join();

        assertThat(Await.content(file)).contains("daemonic processes are not allowed");
    }

    @Test
    void anInterruptedJoinEndsAndKeepsTheFlag() {
        var process = hanging();
        process.start();
        Thread.currentThread().interrupt();

        assertThatThrownBy(process::join).isInstanceOf(InterruptedWait.class);
        assertThat(Thread.interrupted()).isTrue();
        process.kill();
        process.join();
    }

    private static Process hanging() {
        return new Process(() -> Time.sleep(1e6));
    }

    static void tell(String file, String who, int number) throws Exception {
        ProcessInfo self = Process.current();
        ProcessInfo parent = Process.parent();
        Await.write(
                Path.of(file),
                "%s %d %s %d of %d %s"
                        .formatted(
                                who,
                                number,
                                self.name(),
                                self.pid(),
                                parent == null ? 0 : parent.pid(),
                                parent == null ? "nobody" : parent.name()));
    }

    static void tryToHaveAChild(String file) throws Exception {
        try {
            new Process(() -> {}).start();
        } catch (IllegalStateException e) {
            Await.write(Path.of(file), String.valueOf(e.getMessage()));
        }
    }

    /// The listing's `static int num = 0`.
    static final class Counter {
        static int number;

        private Counter() {}
    }

    /// A process as a class.
    static final class Clock extends Process {
        @Serial private static final long serialVersionUID = 1;

        private final String file;
        private final int interval;

        Clock(String file, int interval) {
            this.file = file;
            this.interval = interval;
        }

        @Override
        public void run() throws Exception {
            Await.write(Path.of(file), interval + " " + Process.current().name());
        }
    }
}
