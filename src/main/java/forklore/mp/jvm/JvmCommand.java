package forklore.mp.jvm;

import forklore.ground.OperatingSystem;
import forklore.ground.Surroundings;
import forklore.mp.ProcessException;
import forklore.mp.fork.Fork;
import forklore.mp.jvm.AotCache.Part;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Command lines of the JVMs that run listings and their children.
public final class JvmCommand {
    private static final List<String> ENCODING =
            List.of(
                    "-Dfile.encoding=UTF-8",
                    "-Dstdin.encoding=UTF-8",
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8");

    /// Small and quick to start. `-Xrs` leaves SIGTERM to the system, which ends the process with
    /// that signal; the log is off because it would mix with what the listing prints; a method that
    /// is called by its name is called as it is, without code made for the call first; a heap that
    /// begins small has small tables to be cleared; who waits for another process asks the system.
    private static final List<String> SMALL =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-XX:-UsePerfData",
                    "-Xms32m",
                    "-Xrs",
                    "-Xlog:disable",
                    "-Djdk.reflect.useNativeAccessorOnly=true",
                    "--enable-native-access=ALL-UNNAMED");

    /// Memory in large pages: what passes through a queue is new memory each time, and the system
    /// takes long to give it page by page. Other systems' JVMs don't know the flag.
    private static final List<String> LARGE_PAGES =
            OperatingSystem.isLinux() ? List.of("-XX:+UseTransparentHugePages") : List.of();

    /// What lets a JVM be forked: no compiler thread and no collector whose locks a child would
    /// inherit held, few pages of its own that a fork has to copy, and classes from a directory,
    /// because children share an open jar's offset.
    private static final List<String> FORKABLE =
            List.of(
                    "-Xint",
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:ArchiveRelocationMode=0",
                    "-XX:+UnlockExperimentalVMOptions",
                    "-XX:+UseEpsilonGC",
                    "-Xms512m",
                    "-Xmx512m",
                    "-XX:MetaspaceSize=256m",
                    "-XX:-UsePerfData",
                    "-Xrs",
                    "-Xlog:disable",
                    "--enable-native-access=ALL-UNNAMED",
                    "-D" + Fork.PROPERTY + "=true");

    /// A guard has little to remember, and nothing to say but to the app.
    private static final List<String> GUARD_JVM =
            List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-XX:-UsePerfData",
                    "-Xmx64m",
                    "-Xlog:disable",
                    "--enable-native-access=ALL-UNNAMED");

    /// Where a listing's first process and its children begin; that room stands above this one.
    static final String MAIN = "forklore.mp.life.Main";

    static final String CHILD = "forklore.mp.life.Child";

    private static final String TRAINING = "forklore.mp.life.Training";

    /// What guards a run; that room stands above this one, too.
    private static final String GUARD = "forklore.engine.guard.Guard";

    private JvmCommand() {}

    /// The command that runs a compiled listing in a JVM of its own, tracing to where the
    /// environment variable `FORKLORE_TRACE` says. At its first use in a JVM, it begins to prepare
    /// quicker starts in the background.
    ///
    /// @param classes the directory that holds the listing's class files
    /// @param mainClass the binary name of the class with `main`
    /// @param forks whether the listing calls `forklore.mp.Posix.fork`
    /// @throws ProcessException where the runtime's classes can't be unpacked
    public static List<String> forListing(Path classes, String mainClass, boolean forks) {
        RuntimeHome home = RuntimeHome.get();
        var command = new ArrayList<>(forks ? forkableJvm() : smallJvm());
        if (!forks) {
            AotCache.makeInBackground(home);
            command.addAll(home.aotCache(Part.LISTING).flags());
        }
        Path runtime = forks ? home.directory() : home.jar();
        command.add("-D" + RuntimeHome.PROPERTY + "=" + home.folder());
        command.addAll(List.of("-cp", runtime + File.pathSeparator + classes));
        command.addAll(List.of(MAIN, mainClass));
        return List.copyOf(command);
    }

    /// The command of the guard of a run. At its first use in a JVM, it begins to prepare quicker
    /// starts in the background.
    ///
    /// @param setting for the guard, as Java takes it: `-Dname=value`
    /// @throws ProcessException where the runtime's classes can't be unpacked
    public static List<String> forGuard(String setting) {
        RuntimeHome home = RuntimeHome.get();
        AotCache.makeInBackground(home);
        var command = jvm(GUARD_JVM);
        command.addAll(home.aotCache(Part.GUARD).flags());
        command.addAll(List.of(setting, "-cp", home.guardJar().toString(), GUARD));
        return List.copyOf(command);
    }

    /// The command that makes an AOT cache: as that part of a run is started, but of the jar alone.
    /// A guard is trained by itself, as it has nothing to do where nobody gives it orders.
    static List<String> forTraining(RuntimeHome home, Part part, Path output) {
        boolean guard = part == Part.GUARD;
        var command = guard ? jvm(GUARD_JVM) : smallJvm();
        command.add("-XX:AOTCacheOutput=" + output);
        command.add("-D" + RuntimeHome.PROPERTY + "=" + home.folder());
        command.addAll(List.of("-cp", (guard ? home.guardJar() : home.jar()).toString()));
        command.addAll(guard ? List.of(GUARD) : List.of(TRAINING, part.name()));
        return command;
    }

    /// Begins in the background, where that was not done yet, what makes every later start quicker.
    ///
    /// @throws ProcessException where the runtime's classes can't be unpacked
    public static void prepare() {
        AotCache.makeInBackground(RuntimeHome.get());
    }

    /// Whether this process is at that.
    public static boolean isPreparing() {
        return AotCache.isInWork();
    }

    /// Waits until that is done: it would begin anew the next time if this process ended before.
    public static void awaitPrepared() throws InterruptedException {
        AotCache.awaitMade();
    }

    /// The jar that holds the runtime and nothing else, in a folder of the user's cache: what a
    /// listing is compiled against.
    ///
    /// @throws ProcessException where the runtime's classes can't be unpacked
    public static Path runtimeJar() {
        return RuntimeHome.get().jar();
    }

    /// The command that runs a child of this process.
    static List<String> forChild() {
        RuntimeHome home = RuntimeHome.get();
        if (Surroundings.setting(RuntimeHome.PROPERTY).isEmpty()) {
            AotCache.makeInBackground(home);
        }
        var command = new ArrayList<>(smallJvm());
        command.addAll(home.aotCache(Part.CHILD).flags());
        command.add("-D" + RuntimeHome.PROPERTY + "=" + home.folder());
        command.addAll(List.of("-cp", classPath(home), CHILD));
        return command;
    }

    static List<String> smallJvm() {
        List<String> command = jvm(SMALL);
        command.addAll(LARGE_PAGES);
        return command;
    }

    private static List<String> forkableJvm() {
        return jvm(FORKABLE);
    }

    private static List<String> jvm(List<String> flags) {
        var command = new ArrayList<String>();
        command.add(Surroundings.java());
        command.addAll(flags);
        command.addAll(ENCODING);
        return command;
    }

    /// The runtime first, because the AOT cache was made of it alone; then what this JVM has.
    private static String classPath(RuntimeHome home) {
        var path = new StringBuilder(home.jar().toString());
        String own = Surroundings.classPath();
        Arrays.stream(own.split(File.pathSeparator))
                .filter(entry -> !entry.equals(home.jar().toString()))
                .filter(entry -> !entry.equals(home.directory().toString()))
                .forEach(entry -> path.append(File.pathSeparatorChar).append(entry));
        return path.toString();
    }
}
