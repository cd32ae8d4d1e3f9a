package forklore.installer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The AOT cache (JEP 514) that the app is started with: made here, by a start like any other of a
/// window in memory, and shipped. One that does not fit any more is passed over by the JVM: the app
/// then starts more slowly.
final class StartCache {
    static final String MAIN = "forklore.app.cli.Main";

    /// What the window keeps of a loud run fits into this, and the JVM takes no more.
    private static final String HEAP = "-Xmx768m";

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
        return List.of(
                HEAP,
                NATIVE,
                INSTALLED,
                "-XX:AOTCache=" + app + "/forklore.aot",
                "-Xlog:aot=off",
                "-Xlog:cds=off");
    }

    static void make(AppFolder folder) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(folder.java().toString());
        command.add("-XX:AOTCacheOutput=" + folder.cache());
        command.addAll(List.of(QUICK, HEAP, NATIVE, INSTALLED, "-Xlog:aot=off", "-Xlog:cds=off"));
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
