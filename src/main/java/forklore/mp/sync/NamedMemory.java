package forklore.mp.sync;

import forklore.mp.ProcessException;
import forklore.mp.files.ProcessFolder;
import forklore.mp.fork.Fork;
import forklore.mp.self.Lineage;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// A block of shared memory that has a name: a file in the folder of the process that made it.
public final class NamedMemory {
    private static final String PREFIX = "memory-";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,200}");

    private final String name;
    private final Path file;
    private final Arena arena;
    private final MemorySegment segment;
    private final long size;

    private NamedMemory(String name, Path file, Arena arena, MemorySegment segment) {
        this.name = name;
        this.file = file;
        this.arena = arena;
        this.segment = segment;
        this.size = segment.byteSize();
    }

    /// A name that no other process gives.
    public static String freshName() {
        return "fl-" + Lineage.nextId();
    }

    /// A new block; nothing where there is one of that name.
    ///
    /// @throws IllegalArgumentException where that is no name
    /// @throws ProcessException where there is no room for it
    @SuppressWarnings("MustBeClosedChecker") // the memory that is returned closes it
    public static Optional<NamedMemory> create(String name, long size) {
        check(name);
        if (Fork.isChild()) {
            throw new IllegalStateException(
                    "a forked child can't make shared memory that has a name: make it before fork()");
        }
        Arena arena = Arena.ofShared();
        try {
            if (ProcessFolder.MEMORY.find(PREFIX + name).isPresent()) {
                arena.close();
                return Optional.empty();
            }
            Path file = ProcessFolder.MEMORY.own().resolve(PREFIX + name);
            MemorySegment segment = Blocks.create(file, size, arena);
            return Optional.of(new NamedMemory(name, file, arena, segment));
        } catch (FileAlreadyExistsException e) {
            arena.close();
            return Optional.empty();
        } catch (IOException e) {
            arena.close();
            remove(name);
            throw new ProcessException(
                    "There is no room for "
                            + size
                            + " bytes that processes share: "
                            + e.getMessage(),
                    e);
        }
    }

    private static void remove(String name) {
        try {
            Files.deleteIfExists(ProcessFolder.MEMORY.own().resolve(PREFIX + name));
        } catch (IOException e) {
            Sharing.refused(e);
        }
    }

    /// The block of that name; nothing where there is none.
    ///
    /// @throws IllegalArgumentException where that is no name
    @SuppressWarnings("MustBeClosedChecker") // the memory that is returned closes it
    public static Optional<NamedMemory> attach(String name) {
        check(name);
        Optional<Path> found = ProcessFolder.MEMORY.find(PREFIX + name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Path file = found.get();
        Arena arena = Arena.ofShared();
        try {
            MemorySegment segment = Blocks.map(file, Files.size(file), arena);
            return Optional.of(new NamedMemory(name, file, arena, segment));
        } catch (IOException e) {
            // Unlinked just now.
            arena.close();
            return Optional.empty();
        }
    }

    private static void check(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "\""
                            + name
                            + "\" is no name for shared memory: it may have letters, digits, _, -"
                            + " and .");
        }
    }

    public String name() {
        return name;
    }

    public long size() {
        return size;
    }

    public MemorySegment segment() {
        if (!segment.scope().isAlive()) {
            throw new IllegalStateException("this process closed the shared memory " + name);
        }
        return segment;
    }

    public void close() {
        if (arena.scope().isAlive()) {
            arena.close();
        }
    }

    /// @return false where it had no name any more
    public boolean unlink() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ProcessException("The name " + name + " can't be taken away: " + e, e);
        }
    }
}
