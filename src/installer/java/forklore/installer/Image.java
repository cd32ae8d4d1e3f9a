package forklore.installer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The app as a folder that runs by itself: launcher, jar, and a Java runtime with what the app and
/// the listings of learners need.
///
/// @param folder where the image is made
/// @param input what goes into it beside the runtime
/// @param icon without its ending
record Image(Path folder, Path input, Path icon, String version) {
    /// What the window keeps of a loud run fits into this, and the JVM takes no more.
    static final String HEAP = "-Xmx768m";

    /// `java.se` and not less, since a listing may use it; the compiler, for listings; the rest for
    /// the app itself: files in jars, Unsafe and signals (JavaFX), every encoding of a listing, the
    /// names of days and months in Chinese.
    private static final String MODULES =
            "java.se,jdk.compiler,jdk.zipfs,jdk.unsupported,jdk.charsets,jdk.localedata";

    /// No native commands are stripped: `bin/java` starts the processes of a listing. Nothing is
    /// compressed, so that it starts quickly; the packages are.
    private static final String LINK =
            "--strip-debug --no-man-pages --no-header-files --include-locales=en,zh --generate-cds-archive";

    Path make() {
        var arguments = new ArrayList<String>();
        arguments.addAll(List.of("--type", "app-image"));
        arguments.addAll(List.of("--name", name(), "--app-version", version));
        arguments.addAll(List.of("--vendor", "Forklore", "--dest", folder.toString()));
        arguments.addAll(List.of("--description", "Learn multi-process programming by running it"));
        arguments.addAll(List.of("--input", input.toString(), "--main-jar", "forklore.jar"));
        arguments.addAll(List.of("--main-class", AppCache.MAIN));
        arguments.addAll(List.of("--add-modules", MODULES, "--jlink-options", LINK));
        arguments.addAll(List.of("--icon", icon + Icon.ending()));
        for (String option : AppCache.options()) {
            arguments.addAll(List.of("--java-options", option));
        }
        Tools.jpackage(arguments);
        return folder.resolve(Host.here() == Host.MAC ? name() + ".app" : name());
    }

    /// Linux has small letters, since the launcher is also what one types.
    static String name() {
        return Host.here() == Host.LINUX ? "forklore" : "Forklore";
    }
}
