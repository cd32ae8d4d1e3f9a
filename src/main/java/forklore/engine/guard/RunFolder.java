package forklore.engine.guard;

import forklore.ground.Surroundings;
import forklore.ground.Trees;
import forklore.mp.files.ProcessFolder;
import forklore.wire.RingCall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The private folder of one run: the FIFOs of its programs. Nobody else may look into it.
final class RunFolder {
    private static final String PREFIX = "forklore-";

    private static final int RADIX = 36;

    /// Begins the name of the temporary folder of a Python process.
    private static final String PYTHONS = "pymp-";

    static final String INPUT = "in.fifo";
    private static final List<String> PIPES = List.of("trace.fifo", "out.fifo", "err.fifo");

    private final Path path;
    private final List<Integer> held = new ArrayList<>();

    /// The programs' inputs, by lane, until the app has opened them.
    private final Map<Path, Integer> inputs = new HashMap<>();

    private int lanes;

    RunFolder() throws IOException {
        path = make(Surroundings.temporary(), PREFIX + Mark.name());
    }

    /// As `createTempDirectory` does, but without the random numbers, which take long to begin
    /// with: what keeps others out is the mode, and that a name which is taken is not taken again.
    private static Path make(Path temporary, String prefix) throws IOException {
        var mode = PosixFilePermissions.fromString("rwx------");
        var onlyOurs = PosixFilePermissions.asFileAttribute(mode);
        while (true) {
            Path chosen = temporary.resolve(prefix + Long.toString(System.nanoTime(), RADIX));
            try {
                return Files.createDirectory(chosen, onlyOurs);
            } catch (FileAlreadyExistsException e) {
                // Another nanosecond, another name.
                Thread.onSpinWait();
            }
        }
    }

    Path path() {
        return path;
    }

    /// Makes the pipes of one more program. They are held open here, so that its writers neither
    /// block before the app reads nor die after.
    Path newLane() throws IOException {
        Path lane = Files.createDirectory(path.resolve(Integer.toString(lanes++)));
        for (String pipe : PIPES) {
            held.add(make(lane.resolve(pipe)));
        }
        Files.createDirectory(lane.resolve(RingCall.FOLDER));
        inputs.put(lane, make(lane.resolve(INPUT)));
        return lane;
    }

    private static int make(Path pipe) throws IOException {
        int fd = Libc.mkfifo(pipe.toString()) < 0 ? -1 : Libc.open(pipe.toString());
        if (fd < 0) {
            throw new IOException("cannot make the pipe " + pipe);
        }
        return fd;
    }

    /// Lets go of a program's input, which ends then as soon as nobody else has it open to write.
    void letInputEnd(Path lane) {
        Integer fd = inputs.remove(lane);
        if (fd != null) {
            Libc.close(fd);
        }
    }

    void remove() {
        held.forEach(Libc::close);
        inputs.values().forEach(Libc::close);
        remove(path);
        ProcessFolder.removeThoseOfTheDead();
    }

    /// Removes the folders of guards that are dead.
    static void removeThoseOfTheDead() {
        try (var folders = Files.newDirectoryStream(Surroundings.temporary(), PREFIX + "*-*")) {
            for (Path folder : folders) {
                String name = folder.getFileName().toString().substring(PREFIX.length());
                if (Mark.isOfTheDead(name)) {
                    remove(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // As in `remove`.
            return;
        }
    }

    /// Removes the folder of a run, and what its killed Pythons left in the temporary folder.
    static void remove(Path path) {
        try {
            removeLinked(path);
            Trees.delete(path);
        } catch (IOException | UncheckedIOException e) {
            // Nobody is left to tell; the system cleans the temporary folder itself some day.
            return;
        }
    }

    private static void removeLinked(Path path) throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(path, 2)) {
            for (Path link : inside.filter(Files::isSymbolicLink).toList()) {
                var name = link.getFileName();
                var target = Files.readSymbolicLink(link);
                // Nothing but what the tracer links: the listing could write here, too.
                if (name.toString().startsWith(PYTHONS) && name.equals(target.getFileName())) {
                    Trees.delete(target);
                }
            }
        }
    }
}
