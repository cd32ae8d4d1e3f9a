package forklore.installer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The AOT cache (JEP 514) that the app is started with: made here, by a start like any other of a
/// window in memory, and shipped. One that does not fit any more is passed over by the JVM: the app
/// then starts more slowly.
final class StartCache {
    static final String MAIN = "forklore.app.cli.Main";

    /// What the window keeps of a loud run fits into its heap, and the JVM takes no more; what it
    /// needs no longer, it gives back while nothing happens. As in `unix/forklore`.
    private static final List<String> HEAP =
            List.of(
                    "-Xmx768m",
                    "-XX:InitialHeapSize=96m",
                    "-XX:MinHeapSize=32m",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=20",
                    "-XX:G1PeriodicGCInterval=10000");

    /// The cache fits only a JVM that lays out its objects as the one did that made it: every
    /// launcher has this.
    private static final String COMPACT = "-XX:+UseCompactObjectHeaders";

    private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";
    private static final String INSTALLED = "-Dforklore.installed=true";

    /// What a start runs is compiled quickly then, at the next one, and not well: the cache tells
    /// that this was enough. What is first run later is compiled as ever.
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private StartCache() {}

    /// How a launcher starts the window's JVM.
    ///
    /// @param app what it calls the folder of the jar
    static List<String> options(String app) {
        var options = new ArrayList<>(HEAP);
        options.addAll(List.of(COMPACT, NATIVE, INSTALLED));
        options.addAll(List.of("-XX:AOTCache=" + app + "/forklore.aot", "-Xlog:aot=off"));
        options.add("-Xlog:cds=off");
        return List.copyOf(options);
    }

    static void make(AppFolder folder) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(folder.java().toString());
        command.add("-XX:AOTCacheOutput=" + folder.cache());
        command.addAll(HEAP);
        command.addAll(List.of(QUICK, COMPACT, NATIVE, INSTALLED));
        command.addAll(List.of("-Xlog:aot=off", "-Xlog:cds=off"));
        command.addAll(List.of("-cp", folder.jar().toString(), MAIN, "warm-up"));
        Tools.run(command, folder.root().getParent());
        if (folder.host() == Host.MACOS) {
            // The seal that jpackage has set does not know the new file.
            String bundle = folder.root().toString();
            Tools.run(
                    List.of("codesign", "--force", "--deep", "--sign", "-", bundle),
                    folder.root().getParent());
        }
    }
}
