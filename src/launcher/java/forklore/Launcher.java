package forklore;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The front door of the jar. Compiled for Java 8, so that whatever `java` is the default gets this
 * far. It hands over to a JVM that has all flags that Forklore wants: the right Java where this one
 * is too old, and the app's AOT cache where there is one. Where no suitable Java is found it says
 * so in one line.
 */
public final class Launcher {
    private static final String MAIN = "forklore.app.cli.Main";
    private static final int WRONG_USAGE = 2;

    /** The cache fits only a JVM that lays out its objects as the one did that made it. */
    private static final String COMPACT = "-XX:+UseCompactObjectHeaders";

    /**
     * What the window keeps of a loud run fits into its heap, and the JVM takes no more; what it
     * needs no longer, it gives back while nothing happens.
     */
    private static final List<String> WINDOW =
            Arrays.asList(
                    "-Xmx768m",
                    "-XX:InitialHeapSize=96m",
                    "-XX:MinHeapSize=32m",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=20",
                    "-XX:G1PeriodicGCInterval=10000");

    private Launcher() {}

    /** Exits as the app does; with 2 where no suitable Java is found. */
    public static void main(String[] args) throws Exception {
        boolean suitable = running() >= Jdks.NEEDED;
        File java = suitable ? Jdks.running() : Jdks.find();
        if (java == null && !suitable) {
            System.err.println(
                    "Forklore needs Java "
                            + Jdks.NEEDED
                            + "; this is Java "
                            + System.getProperty("java.version")
                            + " ("
                            + System.getProperty("java.home")
                            + ") and no other was found: install a JDK "
                            + Jdks.NEEDED
                            + " and set JAVA_HOME to it.");
            System.exit(WRONG_USAGE);
            return;
        }
        AppCache cache = java == null ? null : AppCache.of(java);
        boolean app = args.length == 0;
        boolean faster = cache != null && (cache.exists() || app);
        if (java == null || suitable && !faster) {
            enter(args);
            return;
        }
        System.exit(handOver(java, args, cache));
    }

    private static int running() {
        String version = System.getProperty("java.specification.version", "1.8");
        return Jdks.feature(version);
    }

    private static void enter(String[] args) throws Exception {
        try {
            Class.forName(MAIN).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception) {
                throw (Exception) e.getCause();
            }
            throw (Error) e.getCause();
        }
    }

    /** The other JVM ends when this one does: it follows its parent, should that be killed. */
    private static int handOver(File java, String[] args, AppCache cache)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<String>();
        command.add(java.getPath());
        command.add(COMPACT);
        Collections.addAll(
                command, "--enable-native-access=ALL-UNNAMED", "-Dforklore.follows=" + pid());
        Collections.addAll(command, "-cp", System.getProperty("java.class.path"), MAIN);
        if (args.length == 0) {
            command.addAll(1, WINDOW);
        }
        List<String> training = new ArrayList<String>(command);
        if (cache != null) {
            command.addAll(1, cache.flags());
        }
        command.addAll(Arrays.asList(args));
        final Process process = new ProcessBuilder(command).inheritIO().start();
        endWithUs(process);
        if (cache != null && args.length == 0) {
            cache.makeInBackground(training);
        }
        return process.waitFor();
    }

    private static String pid() {
        try {
            Class<?> handle = Class.forName("java.lang.ProcessHandle");
            Object self = handle.getMethod("current").invoke(null);
            return handle.getMethod("pid").invoke(self).toString();
        } catch (ReflectiveOperationException e) {
            // Java 8: this is slower, and all that it has.
            String name = ManagementFactory.getRuntimeMXBean().getName();
            return name.substring(0, name.indexOf('@'));
        }
    }

    /** Ends the process when this one is told to end. */
    static void endWithUs(final Process process) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                new Runnable() {
                                    @Override
                                    public void run() {
                                        process.destroy();
                                        waitQuietly(process);
                                    }
                                }));
    }

    private static void waitQuietly(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
