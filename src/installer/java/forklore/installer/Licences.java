package forklore.installer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/// The licences of everything inside, as files that are installed with it: what each library brings
/// in its own jar, the texts for those that bring none, and the list of all with the names of their
/// licences. Those of the Java runtime, JavaFX's among them, are in its own folder `legal`.
final class Licences {
    private Licences() {}

    /// @param jar the app's, beside which Maven has left the list
    static void collect(Path jar, List<Path> libraries, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path list = jar.resolveSibling("licences").resolve("THIRD-PARTY.txt");
        Files.copy(list, folder.resolve("THIRD-PARTY.txt"));
        Files.copy(Path.of("LICENSE"), folder.resolve("Forklore-LICENSE.txt"));
        for (Path text : Folders.list(Path.of("src", "installer", "licences"))) {
            Files.copy(text, folder.resolve(text.getFileName()));
        }
        for (Path file : Folders.list(Path.of("assets", "fonts"))) {
            if (file.getFileName().toString().startsWith("OFL-")) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        for (Path each : libraries) {
            if (each.toString().endsWith(".jar")) {
                copy(each, folder);
            }
        }
    }

    private static void copy(Path jar, Path folder) throws IOException {
        String name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        try (var in = new JarFile(jar.toFile())) {
            var found =
                    in.stream().filter(e -> !e.isDirectory()).filter(Licences::isLicence).toList();
            for (ZipEntry entry : found) {
                Path target = folder.resolve(name + "-" + simple(entry));
                if (Files.notExists(target)) {
                    try (InputStream text = in.getInputStream(entry)) {
                        Files.copy(text, target);
                    }
                }
            }
        }
    }

    private static boolean isLicence(ZipEntry entry) {
        String name = simple(entry).toUpperCase(Locale.ROOT);
        return name.matches("(LICEN[CS]E|NOTICE|COPYING)([.-].*)?") && !name.endsWith(".CLASS");
    }

    private static String simple(ZipEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }

    /// Where a package's reader finds them all, as Debian wants it said.
    static String overview() {
        return """
        Forklore is under the Apache License, version 2.0:
        /usr/share/common-licenses/Apache-2.0, /opt/forklore/lib/app/licences/Forklore-LICENSE.txt

        It carries, each under its own licence:
        - libraries: /opt/forklore/lib/app/licences (THIRD-PARTY.txt names them all)
        - fonts, under the SIL Open Font License 1.1: OFL-*.txt in the same folder
        - a Java runtime of OpenJDK, under the GNU General Public License, version 2, with the
          Classpath Exception, and what it is made of: /opt/forklore/lib/runtime/legal
        """;
    }
}
