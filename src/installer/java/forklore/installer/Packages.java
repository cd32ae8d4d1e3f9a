package forklore.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What people install: the system's own packages, and an archive that needs no installation.
///
/// @param work where they are made
/// @param app ready to run
record Packages(Path work, AppFolder app, String version) {
    /// @return the files, in a folder of their own
    List<Path> make() throws IOException, InterruptedException {
        Path out = Files.createDirectories(work.resolve("packages"));
        archive(out);
        switch (app.host()) {
            case LINUX -> new LinuxPackages(work, app, version).make(out);
            case MACOS -> bundle(out, "dmg", List.of());
            case WINDOWS -> bundle(out, "msi", windows());
        }
        return Folders.list(out);
    }

    /// To be unpacked anywhere: its launchers find all that they need beside themselves.
    private void archive(Path out) throws IOException, InterruptedException {
        String name = "forklore-" + version + "-" + app.host().word() + "-" + Host.architecture();
        String folder = app.root().getFileName().toString();
        if (app.host() == Host.WINDOWS) {
            String file = out.resolve(name + ".zip").toString();
            String from = work.toString();
            var arguments =
                    List.of("--create", "--no-manifest", "--file", file, "-C", from, folder);
            Tools.jdk("jar", arguments);
        } else {
            String file = out.resolve(name + ".tar.gz").toString();
            Tools.run(List.of("tar", "-czf", file, folder), work);
        }
    }

    private void bundle(Path out, String type, List<String> more) throws IOException {
        String own = new Image(work, work, version).systemVersion();
        var arguments = new ArrayList<>(List.of("--type", type, "--name", "Forklore"));
        arguments.addAll(List.of("--app-image", app.root().toString(), "--app-version", own));
        arguments.addAll(List.of("--vendor", Image.VENDOR, "--dest", out.toString()));
        arguments.addAll(List.of("--description", Image.SUMMARY, "--license-file", "LICENSE"));
        arguments.addAll(more);
        Tools.jdk("jpackage", arguments);
    }

    /// For one user, who then needs no rights of an administrator.
    private List<String> windows() throws IOException {
        var options =
                new ArrayList<>(List.of("--win-per-user-install", "--win-menu", "--win-shortcut"));
        options.addAll(List.of("--file-associations", recordings().toString()));
        Path resources = Files.createDirectories(work.resolve("windows"));
        if (CommandPath.write(resources.resolve("main.wxs"))) {
            options.addAll(List.of("--resource-dir", resources.toString()));
        } else {
            IO.println("This jpackage has another plan: forklore is not put on the PATH.");
        }
        return options;
    }

    /// Recordings open in the app. Not on a Mac, where Finder names the file in an event, for which
    /// JavaFX has no listener.
    private Path recordings() throws IOException {
        return Files.writeString(
                work.resolve("recording.properties"),
                """
                mime-type=application/x-forklore-recording
                extension=jsonl
                description=Forklore recording
                """);
    }
}
