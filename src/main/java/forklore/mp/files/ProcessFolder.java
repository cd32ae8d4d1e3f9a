package forklore.mp.files;

import forklore.ground.Surroundings;
import forklore.mp.self.LastAct;
import forklore.mp.self.Self;
import forklore.wire.SharedMemory;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// Where each process keeps the files by which others reach it, in a folder named after its pid: so
/// whoever finds a process dead knows what it has left behind, and deletes it. Its parent does when
/// it waits for it, its children when they miss it, and any other process of this user when it
/// makes a folder of its own. Nobody else can look into them.
public final class ProcessFolder {
    private static final Path SHM = Path.of("/dev/shm");

    /// For sockets.
    public static final ProcessFolder SOCKETS = new ProcessFolder(Surroundings.temporary());

    /// For files that are memory: where the system has such, they are in no other place.
    public static final ProcessFolder MEMORY = new ProcessFolder(memory());

    private static final String OWNER_ONLY = "rwx------";

    private final Path shared;
    private final Path base;
    private final AtomicInteger files = new AtomicInteger();
    private @Nullable Path own;
    private boolean left;

    private ProcessFolder(Path shared) {
        this.shared = shared;
        String user = Surroundings.user().replaceAll("[^A-Za-z0-9_.-]", "_");
        base = shared.resolve("forklore-" + user);
    }

    private static Path memory() {
        return Files.isWritable(SHM) ? SHM : Surroundings.temporary();
    }

    /// What this process shares with another one that it talks to; nothing where files are not
    /// memory.
    public static SharedMemory sharedMemory() {
        return Files.isWritable(SHM)
                ? SharedMemory.in(() -> MEMORY.newFile("ring"))
                : SharedMemory.none();
    }

    /// This process's folder, made at first use and deleted at its end.
    ///
    /// @throws IOException where it can't be made, or others could look into it
    public synchronized Path own() throws IOException {
        if (own == null) {
            createBase();
            sweep();
            Path folder = of(Self.pid());
            delete(folder);
            own = Files.createDirectory(folder, ownerOnly(base));
            checkBase(own);
            if (LastAct.isExpected()) {
                LastAct.FILES.is(ProcessFolder::removeAllOwn);
            } else {
                Runtime.getRuntime().addShutdownHook(new Thread(this::removeOwn));
            }
        }
        return own;
    }

    /// The name of a file that this process did not use before. (Java's own temporary files have
    /// random names, and a source of random numbers takes long to open.)
    ///
    /// @throws IOException as from [#own]
    public Path newFile(String kind) throws IOException {
        return own().resolve(kind + files.incrementAndGet());
    }

    /// The file of that name in the folder of some process of this user that is alive.
    public Optional<Path> find(String name) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(base)) {
            for (Path folder : all) {
                Path file = folder.resolve(name);
                if (Files.exists(file) && !isOfTheDead(folder)) {
                    return Optional.of(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Nobody has made a folder yet, or somebody deletes one.
            return Optional.empty();
        }
        return Optional.empty();
    }

    /// Leaves an empty file of that name in this process's folder, which whoever waits for this
    /// process deletes then.
    synchronized void leave(String name) throws IOException {
        Files.createFile(own().resolve(name));
        left = true;
    }

    private void createBase() throws IOException {
        try {
            Files.createDirectory(base, ownerOnly(shared));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(base, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
    }

    /// @throws IOException where somebody else made the folder, or opened it to others
    private void checkBase(Path made) throws IOException {
        if (!isPosix(base)) {
            return;
        }
        Set<PosixFilePermission> allowed = PosixFilePermissions.fromString(OWNER_ONLY);
        boolean ours = Files.getOwner(base).equals(Files.getOwner(made));
        if (!ours || !allowed.containsAll(Files.getPosixFilePermissions(base))) {
            throw new IOException(base + " is not for this user alone: delete it");
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path place) {
        return isPosix(place)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(OWNER_ONLY))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// Deletes what processes left that are not alive any more.
    private void sweep() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(base)) {
            for (Path folder : all) {
                if (isOfTheDead(folder)) {
                    delete(folder);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static boolean isOfTheDead(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches("[0-9]{1,9}") && !isAlive(Integer.parseInt(name));
    }

    private static boolean isAlive(int pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /// Deletes what processes of this user left behind that are dead, and that nobody waited for
    /// who would have done it.
    public static void removeThoseOfTheDead() {
        for (ProcessFolder each : List.of(SOCKETS, MEMORY)) {
            try {
                each.sweep();
            } catch (IOException e) {
                // There is no such folder, or somebody else deletes there.
                System.getLogger("forklore.mp").log(System.Logger.Level.DEBUG, "not swept", e);
            }
        }
    }

    /// Deletes what that process left behind, which is dead.
    public static void removeOf(int pid) {
        SOCKETS.remove(pid);
        MEMORY.remove(pid);
    }

    /// That process's folder, whether it is there or not.
    public Path of(int pid) {
        return base.resolve(Integer.toString(pid));
    }

    private void remove(int pid) {
        try {
            delete(of(pid));
        } catch (IOException e) {
            // Somebody else deletes it too, or the next process of this user does.
            System.getLogger("forklore.mp")
                    .log(System.Logger.Level.DEBUG, "a dead process's files stay", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (DirectoryIteratorException e) {
            // Somebody else has deleted it meanwhile: some file systems say so only now.
            throw e.getCause();
        }
        Files.deleteIfExists(folder);
    }

    /// Deletes this process's folders: it ends.
    public static void removeAllOwn() {
        SOCKETS.removeOwn();
        MEMORY.removeOwn();
    }

    private synchronized void removeOwn() {
        if (own != null && !left) {
            remove(Self.pid());
        }
    }
}
