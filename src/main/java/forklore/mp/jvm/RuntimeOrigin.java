package forklore.mp.jvm;

import forklore.ground.Fingerprint;
import forklore.ground.Surroundings;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where this JVM loaded the runtime from: a directory, or a jar that holds much else.
record RuntimeOrigin(Path place) {
    /// Reads class files.
    @FunctionalInterface
    interface Reader<T> {
        T read(Path root) throws IOException;
    }

    /// @throws IOException where that can't be told
    static RuntimeOrigin find() throws IOException {
        try {
            URI location =
                    RuntimeOrigin.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            return new RuntimeOrigin(Path.of(location));
        } catch (URISyntaxException e) {
            throw new IOException("can't tell where Forklore's classes come from", e);
        }
    }

    /// What that reads below the root of the class path.
    <T> T read(Reader<T> reader) throws IOException {
        if (Files.isDirectory(place)) {
            return reader.read(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return reader.read(jar.getPath("/"));
        }
    }

    /// A name that changes with any of the classes and with the JVM that is to run them. A jar is
    /// known by its place, size and age: to read it through would take longer than all else at a
    /// start.
    String fingerprint() throws IOException {
        if (Files.isDirectory(place)) {
            return read(RuntimeClasses::withGuard).fingerprint();
        }
        return new Fingerprint()
                .add(Surroundings.jvmVersion())
                .add(Surroundings.javaHome().toString())
                .add(place.toString())
                .add(Long.toString(Files.size(place)))
                .add(Files.getLastModifiedTime(place).toString())
                .name();
    }
}
