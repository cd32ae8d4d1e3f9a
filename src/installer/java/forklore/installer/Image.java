package forklore.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes the app's folder: launchers, jar, and a Java runtime with what the app and the listings of
/// learners need.
///
/// On Linux it is put together here. The launcher that `jpackage` has there asks `rpm` and `dpkg`
/// at each start which package it belongs to, which takes longer than all else that it does.
///
/// @param work where it is made
/// @param input what lies beside the runtime
record Image(Path work, Path input, String version) {
    static final String VENDOR = "Forklore";
    static final String SUMMARY = "Learn multi-process programming by running it";
    private static final Path SOURCES = Path.of("src", "installer");

    /// `java.se` and not less, since a listing may use it; the compiler, for listings; the rest for
    /// the app itself: files in jars, Unsafe (JavaFX), the size of the memory where no file says
    /// it, flight recordings of its frames, every encoding of a listing, the names of days and
    /// months in Chinese.
    private static final String MODULES =
            "java.se,jdk.compiler,jdk.zipfs,jdk.unsupported,jdk.management,jdk.jfr,jdk.charsets,"
                    + "jdk.localedata";

    AppFolder make() throws IOException {
        return Host.here() == Host.LINUX ? forLinux() : byJpackage();
    }

    /// Commands are not stripped: `bin/java` starts the processes of a listing. Nor are line
    /// numbers, which a learner sees where an exception passed through Java's own classes. Nothing
    /// is compressed, so that it starts quickly; the packages are.
    private void link(Path runtime) {
        Tools.jdk(
                "jlink",
                List.of(
                        "--add-modules",
                        MODULES,
                        "--no-man-pages",
                        "--no-header-files",
                        "--include-locales=en,zh",
                        "--generate-cds-archive",
                        "--output",
                        runtime.toString()));
    }

    private AppFolder forLinux() throws IOException {
        var folder = new AppFolder(Host.LINUX, work.resolve("forklore"));
        Files.createDirectories(folder.root().resolve("lib"));
        link(folder.runtime());
        Folders.copy(input, folder.app());
        Path bin = Files.createDirectories(folder.root().resolve("bin"));
        Folders.copyFile(SOURCES.resolve("unix", "forklore"), bin.resolve("forklore"));
        Icon.write(folder.root().resolve("forklore.png"));
        return folder;
    }

    private AppFolder byJpackage() throws IOException {
        Path runtime = work.resolve("runtime");
        link(runtime);
        boolean windows = Host.here() == Host.WINDOWS;
        Path script = windows ? Path.of("windows", "forklore.cmd") : Path.of("unix", "forklore");
        Path bin = Files.createDirectories(input.resolve("bin"));
        Folders.copyFile(SOURCES.resolve(script), bin.resolve(script.getFileName()));
        var arguments = new ArrayList<>(List.of("--type", "app-image", "--name", "Forklore"));
        arguments.addAll(List.of("--app-version", systemVersion(), "--vendor", VENDOR));
        arguments.addAll(List.of("--description", SUMMARY, "--dest", work.toString()));
        arguments.addAll(List.of("--input", input.toString(), "--main-jar", "forklore.jar"));
        arguments.addAll(List.of("--main-class", StartCache.MAIN));
        arguments.addAll(List.of("--runtime-image", runtime.toString()));
        arguments.addAll(List.of("--icon", Icon.write(work.resolve("icon")).toString()));
        for (String option : StartCache.options("$APPDIR")) {
            arguments.addAll(List.of("--java-options", option));
        }
        Tools.jdk("jpackage", arguments);
        return new AppFolder(Host.here(), work.resolve(windows ? "Forklore" : "Forklore.app"));
    }

    /// The version as the system's own packages have it: a Mac's must not begin with 0.
    String systemVersion() {
        boolean raised = Host.here() == Host.MACOS && version.startsWith("0.");
        return raised ? "1" + version.substring(1) : version;
    }
}
