package forklore.wire;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

class ListenerTest {
    @TempDir private Path folder;

    private static void connect(Listener listener) throws Exception {
        try (var from = Connection.to(listener.address(), SharedMemory.none());
                var to = requireNonNull(listener.accept(SharedMemory.none()))) {
            from.send(new MessageBuilder().put("hello"));
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            @Nullable Message heard = null;
            while (heard == null && System.nanoTime() < deadline) {
                assertThat(to.read()).isTrue();
                heard = to.next();
            }
            assertThat(requireNonNull(heard).readText()).isEqualTo("hello");
        }
    }

    @Test
    void aShortPathIsASocketThatOnlyItsUserReaches() throws Exception {
        Path path = Path.of("/tmp", "fl-" + System.nanoTime());
        try (Listener listener = Listener.open(path)) {
            assertThat(listener.address()).isEqualTo(new Address.Unix(path));
            connect(listener);
        }
    }

    @Test
    void aPathThatNoSocketCanHaveIsAPort() throws Exception {
        Path home = folder.resolve("一个名字很长很长的用户".repeat(4));
        Path path = Files.createDirectories(home).resolve("hub");
        try (Listener listener = Listener.open(path)) {
            assertThat(listener.address()).isInstanceOf(Address.Loopback.class);
            connect(listener);
        }
        assertThat(path).doesNotExist();
    }
}
