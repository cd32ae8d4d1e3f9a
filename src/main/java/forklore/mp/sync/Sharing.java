package forklore.mp.sync;

import forklore.ground.Surroundings;
import forklore.mp.fork.Fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether processes can wait for each other in memory that they share.
final class Sharing {
    /// Set to `true`, everything is kept by one process and reached through its hub, as on systems
    /// that have nothing better.
    private static final String HUB_ONLY = "forklore.hub-only";

    private static final boolean POSSIBLE =
            Futex.isThere() && Files.isWritable(Path.of("/dev/shm")) && ProcessKey.isKnown();

    private Sharing() {}

    static boolean isThere() {
        return POSSIBLE && !Surroundings.isOn(HUB_ONLY);
    }

    /// Memory to wait at.
    ///
    /// @throws IOException where there is no room for it
    static Block make(long size) throws IOException {
        if (Fork.isForkable()) {
            Futex.link();
        }
        return Blocks.make(size);
    }

    /// There is no room for more: the hub will do.
    static void refused(IOException e) {
        System.getLogger("forklore.mp").log(System.Logger.Level.DEBUG, "no shared memory", e);
    }
}
