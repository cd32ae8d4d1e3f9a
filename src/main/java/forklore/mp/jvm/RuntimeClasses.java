package forklore.mp.jvm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// This runtime's own class files, found wherever this JVM loaded them from: a directory, or a jar
/// that holds much else.
///
/// @param files by path below the root of a class path
public record RuntimeClasses(SortedMap<String, byte[]> files) {
    private static final List<String> PACKAGES =
            List.of("forklore/trace", "forklore/wire", "forklore/mp");

    /// What reads traces: it needs a library that a child has not, and never runs there.
    private static final List<String> READERS =
            List.of("TraceReader.class", "Row.class", "TraceFile.class");

    /// @throws IOException where they can't be read
    static RuntimeClasses find() throws IOException {
        Path origin = origin();
        if (Files.isDirectory(origin)) {
            return in(origin);
        }
        try (FileSystem jar = FileSystems.newFileSystem(origin)) {
            return in(jar.getPath("/"));
        }
    }

    private static Path origin() throws IOException {
        try {
            URI location =
                    RuntimeClasses.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI();
            return Path.of(location);
        } catch (URISyntaxException e) {
            throw new IOException("can't tell where Forklore's classes come from", e);
        }
    }

    private static RuntimeClasses in(Path root) throws IOException {
        var files = new TreeMap<String, byte[]>();
        for (String name : PACKAGES) {
            try (Stream<Path> found = Files.walk(root.resolve(name))) {
                for (Path file : found.toList()) {
                    String simple = file.getFileName().toString();
                    if (simple.endsWith(".class") && !READERS.contains(simple)) {
                        files.put(
                                root.relativize(file).toString().replace(File.separatorChar, '/'),
                                Files.readAllBytes(file));
                    }
                }
            }
        }
        return new RuntimeClasses(files);
    }

    /// A name that changes with any of the classes and with the JVM that is to run them.
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(System.getProperty("java.vm.version", "").getBytes(UTF_8));
            digest.update(System.getProperty("java.home", "").getBytes(UTF_8));
            files.forEach(
                    (name, bytes) -> {
                        digest.update(name.getBytes(UTF_8));
                        digest.update(bytes);
                    });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JVM has SHA-256", e);
        }
    }
}
