package forklore.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/// The licences of everything inside, as files that are installed with it: what each library brings
/// in its own jar, and the list of all with the names of their licences. Those of the Java runtime
/// are in its own folder `legal`.
final class Licences {
    private Licences() {}

    /// @param jar the app's, beside which Maven has left the list
    static void collect(Path jar, List<Path> dependencies, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path list = jar.resolveSibling("licences").resolve("THIRD-PARTY.txt");
        Files.copy(list, folder.resolve("THIRD-PARTY.txt"));
        Files.copy(Path.of("LICENSE"), folder.resolve("Forklore-LICENSE.txt"));
        for (Path file : Folders.list(Path.of("assets", "fonts"))) {
            if (file.getFileName().toString().startsWith("OFL-")) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        for (Path each : dependencies) {
            if (each.toString().endsWith(".jar")) {
                copy(each, folder);
            }
        }
    }

    private static void copy(Path jar, Path folder) throws IOException {
        String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        try (var in = new JarFile(jar.toFile())) {
            var found = new ArrayList<ZipEntry>();
            for (ZipEntry entry : Collections.list(in.entries())) {
                if (!entry.isDirectory() && isLicence(entry.getName())) {
                    found.add(entry);
                }
            }
            for (ZipEntry entry : found) {
                String last = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                Path target = folder.resolve(name + "-" + last);
                if (Files.notExists(target)) {
                    try (InputStream text = in.getInputStream(entry)) {
                        Files.copy(text, target);
                    }
                }
            }
        }
    }

    private static boolean isLicence(String entry) {
        String name = entry.substring(entry.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
        return name.matches("(LICEN[CS]E|NOTICE|COPYING)([.-].*)?") && !name.endsWith(".CLASS");
    }
}
