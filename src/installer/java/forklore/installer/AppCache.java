package forklore.installer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The AOT cache (JEP 514) that the image is started with: made here, by a start like any other of
/// a window in memory, and shipped. A cache that doesn't fit any more is ignored by the JVM: the
/// app then starts more slowly.
///
/// @param image the app's folder
record AppCache(Path image) {
    static final String MAIN = "forklore.app.cli.Main";
    private static final String FILE = "forklore.aot";
    private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";

    /// How the launcher starts the JVM.
    static List<String> options() {
        return List.of(
                Image.HEAP,
                NATIVE,
                "-Dforklore.installed=true",
                "-XX:AOTCache=$APPDIR/" + FILE,
                "-Xlog:aot=off",
                "-Xlog:cds=off");
    }

    void make() throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(runtime().resolve("bin").resolve("java").toString());
        command.add("-XX:AOTCacheOutput=" + app().resolve(FILE));
        command.addAll(List.of(Image.HEAP, NATIVE, "-Dforklore.installed=true"));
        command.addAll(List.of("-cp", app().resolve("forklore.jar").toString(), MAIN, "warm-up"));
        Tools.run(command, image);
    }

    private Path app() {
        return switch (Host.here()) {
            case LINUX -> image.resolve("lib", "app");
            case MAC -> image.resolve("Contents", "app");
            case WINDOWS -> image.resolve("app");
        };
    }

    private Path runtime() {
        return switch (Host.here()) {
            case LINUX -> image.resolve("lib", "runtime");
            case MAC -> image.resolve("Contents", "runtime", "Contents", "Home");
            case WINDOWS -> image.resolve("runtime");
        };
    }
}
