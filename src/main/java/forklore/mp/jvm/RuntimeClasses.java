package forklore.mp.jvm;

import forklore.ground.Fingerprint;
import forklore.ground.Surroundings;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// This runtime's own class files.
///
/// @param files by path below the root of a class path
public record RuntimeClasses(SortedMap<String, byte[]> files) {
    private static final List<String> PACKAGES =
            List.of("forklore/ground", "forklore/trace", "forklore/wire", "forklore/mp");

    private static final List<String> GUARD = List.of("forklore/engine/guard", "forklore/run");

    /// What reads traces: it needs a library that a child has not, and never runs there.
    private static final List<String> READERS =
            List.of("TraceReader", "SharedReader", "Row", "TreeRow", "FlatRow", "TraceFile");

    /// The classes below the root of a class path.
    ///
    /// @throws IOException where they can't be read
    static RuntimeClasses in(Path root) throws IOException {
        return in(root, PACKAGES);
    }

    /// Those and what the guard of a run has besides, where there is one: the library alone has
    /// none.
    ///
    /// @throws IOException where they can't be read
    static RuntimeClasses withGuard(Path root) throws IOException {
        var guard = GUARD.stream().filter(name -> Files.isDirectory(root.resolve(name)));
        return in(root, Stream.concat(PACKAGES.stream(), guard).toList());
    }

    private static RuntimeClasses in(Path root, List<String> packages) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (String name : packages) {
            try (Stream<Path> found = Files.walk(root.resolve(name))) {
                for (Path file : found.toList()) {
                    String simple = file.getFileName().toString();
                    if (simple.endsWith(".class") && !READERS.contains(outermost(simple))) {
                        files.put(
                                root.relativize(file).toString().replace(File.separatorChar, '/'),
                                Files.readAllBytes(file));
                    }
                }
            }
        }
        return new RuntimeClasses(files);
    }

    /// `TraceFile` of `TraceFile$Reading.class`.
    private static String outermost(String file) {
        return file.substring(0, file.length() - ".class".length()).split("\\$", 2)[0];
    }

    /// A name that changes with any of the classes and with the JVM that is to run them.
    String fingerprint() {
        var fingerprint = new Fingerprint();
        fingerprint.add(Surroundings.jvmVersion()).add(Surroundings.javaHome().toString());
        files.forEach((name, bytes) -> fingerprint.add(name).add(bytes));
        return fingerprint.name();
    }
}
