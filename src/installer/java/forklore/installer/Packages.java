package forklore.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What people install: the system's own packages, and an archive that needs no installation.
///
/// @param folder where they are made
/// @param image the app's folder, ready to run
/// @param icon without its ending
record Packages(Path folder, Path image, Path icon, String version) {
    private static final String EXTRAS = "src/installer/";

    List<Path> make() throws IOException, InterruptedException {
        Path out = Files.createDirectories(folder.resolve("packages"));
        portable(out);
        switch (Host.here()) {
            case LINUX -> linux(out);
            case MAC -> pack(out, "dmg", List.of());
            case WINDOWS ->
                    pack(
                            out,
                            "msi",
                            List.of("--win-menu", "--win-shortcut", "--win-per-user-install"));
        }
        return Folders.list(out);
    }

    /// An archive to unpack anywhere: its launcher finds all that it needs beside itself.
    private void portable(Path out) throws IOException, InterruptedException {
        String name = "forklore-" + version + "-" + system() + "-" + Host.architecture();
        if (Host.here() == Host.WINDOWS) {
            Path zip = out.resolve(name + ".zip");
            // The tar of Windows writes zip files, too, by the name that they are to have.
            Tools.run(
                    List.of("tar", "-a", "-cf", zip.toAbsolutePath().toString(), shortName()),
                    folder);
        } else {
            Path archive = out.resolve(name + ".tar.gz");
            Tools.run(
                    List.of("tar", "-czf", archive.toAbsolutePath().toString(), shortName()),
                    folder);
        }
    }

    private String shortName() {
        return image.getFileName().toString();
    }

    private static String system() {
        return Host.here() == Host.MAC
                ? "macos"
                : Host.here() == Host.WINDOWS ? "windows" : "linux";
    }

    private void linux(Path out) throws IOException {
        var more = new ArrayList<String>();
        more.addAll(List.of("--linux-package-name", "forklore", "--linux-shortcut"));
        more.addAll(List.of("--linux-menu-group", "Education;Development;"));
        more.addAll(List.of("--linux-app-category", "education", "--install-dir", "/opt"));
        more.addAll(List.of("--resource-dir", EXTRAS + "linux"));
        if (Tools.isThere("dpkg-deb")) {
            pack(out, "deb", more);
        }
        if (Tools.isThere("rpmbuild")) {
            more.addAll(List.of("--linux-rpm-license-type", "Apache-2.0"));
            pack(out, "rpm", more);
        }
    }

    private void pack(Path out, String type, List<String> more) throws IOException {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("--type", type, "--app-image", image.toString()));
        arguments.addAll(List.of("--name", Image.name(), "--app-version", version));
        arguments.addAll(List.of("--vendor", "Forklore", "--dest", out.toString()));
        arguments.addAll(List.of("--description", "Learn multi-process programming by running it"));
        arguments.addAll(List.of("--license-file", "LICENSE"));
        arguments.addAll(List.of("--icon", icon + Icon.ending()));
        arguments.addAll(List.of("--file-associations", association().toString()));
        arguments.addAll(more);
        Tools.jpackage(arguments);
    }

    /// Recordings open in the app.
    private Path association() throws IOException {
        Path file = folder.resolve("recording.properties");
        Files.writeString(
                file,
                """
                mime-type=application/x-forklore-recording
                extension=jsonl
                description=Forklore recording
                """);
        return file;
    }
}
