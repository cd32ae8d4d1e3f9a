package forklore.ground;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What this program was started with and where: the environment, the JVM's properties. Nothing
/// else asks for them, so that whatever changes what the program does can be found here.
public final class Surroundings {
    private Surroundings() {}

    /// A variable of the environment; empty also where it is blank, as shells leave it.
    public static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    /// The whole environment, as it is.
    public static Map<String, String> variables() {
        return System.getenv();
    }

    /// A property given with `-D`.
    public static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name));
    }

    /// Whether a property is `true`.
    public static boolean isOn(String setting) {
        return Boolean.getBoolean(setting);
    }

    /// The user's own folder.
    public static Path home() {
        return Path.of(property("user.home", "."));
    }

    /// Who runs this program, as the system calls them.
    public static String user() {
        return property("user.name", "");
    }

    /// Where files may be made that nobody misses later.
    public static Path temporary() {
        return Path.of(property("java.io.tmpdir", "/tmp"));
    }

    /// The folder of the Java that runs this program.
    public static Path javaHome() {
        return Path.of(property("java.home", "."));
    }

    /// The file that starts another JVM of the same kind.
    public static String java() {
        return javaHome().resolve("bin").resolve("java").toString();
    }

    /// What that Java is, for people: `Java 25.0.1`.
    public static String javaVersion() {
        return "Java " + property("java.version", "");
    }

    /// The exact build of that JVM.
    public static String jvmVersion() {
        return property("java.vm.version", "");
    }

    /// Where this program's classes are.
    public static String classPath() {
        return property("java.class.path", "");
    }

    /// The processor's name, as Java has it: `amd64`, `aarch64`.
    public static String processor() {
        return property("os.arch", "");
    }

    static String systemName() {
        return property("os.name", "");
    }

    private static String property(String name, String otherwise) {
        return System.getProperty(name, otherwise);
    }
}
