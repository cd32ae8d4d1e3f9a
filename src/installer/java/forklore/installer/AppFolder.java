package forklore.installer;

import java.nio.file.Path;

/// The app's folder that runs by itself, and where things lie in it on each system.
///
/// @param root on a Mac, the bundle
record AppFolder(Host host, Path root) {
    /// The jar, its licences and what is made of it.
    Path app() {
        return switch (host) {
            case LINUX -> root.resolve("lib", "app");
            case MACOS -> root.resolve("Contents", "app");
            case WINDOWS -> root.resolve("app");
        };
    }

    /// The Java that it carries.
    Path runtime() {
        return switch (host) {
            case LINUX -> root.resolve("lib", "runtime");
            case MACOS -> root.resolve("Contents", "runtime", "Contents", "Home");
            case WINDOWS -> root.resolve("runtime");
        };
    }

    Path java() {
        return runtime().resolve("bin", host == Host.WINDOWS ? "java.exe" : "java");
    }

    Path jar() {
        return app().resolve("forklore.jar");
    }

    /// Made by [StartCache]; the launchers name it.
    Path cache() {
        return app().resolve("forklore.aot");
    }
}
