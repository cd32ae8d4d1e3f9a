package forklore;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The app's AOT cache (JEP 483, 514): its classes and the toolkit's as the JVM holds them in
 * memory, parsed and linked, which about halves the time to the first page. A training run makes it
 * while the app is open; a start without it works, only slower.
 *
 * <p>Its name tells the jar and the Java that it was made with, so it is never out of date. It is
 * made under another name and renamed, so whoever finds it finds it whole, and two that make it at
 * once do no harm.
 */
final class AppCache {
    /** The app is open and at rest by then, or so it is hoped. */
    private static final long QUIET_SECONDS = 15;

    private static final long DEADLINE_SECONDS = 180;

    /** A cache of a jar or a Java that is gone. */
    private static final long UNUSED_DAYS = 30;

    private final File file;

    private AppCache(File file) {
        this.file = file;
    }

    /** The cache for this jar under that Java; null where there is no jar. */
    static AppCache of(File java) {
        File jar = new File(System.getProperty("java.class.path"));
        if (!jar.isFile()) {
            return null;
        }
        long key = Arrays.hashCode(new long[] {jar.length(), jar.lastModified(), java.length()});
        key = key * 31 + (jar.getAbsolutePath() + java.getPath() + release(java)).hashCode();
        return new AppCache(new File(folder(), "app-" + Long.toHexString(key) + ".aot"));
    }

    private static long release(File java) {
        return new File(java.getParentFile().getParentFile(), "release").lastModified();
    }

    /** Where the user's programs keep what they can make again; as in the app's UserFolders. */
    private static File folder() {
        String home = System.getProperty("user.home", ".");
        String system = System.getProperty("os.name", "");
        String chosen = System.getenv("XDG_CACHE_HOME");
        String local = System.getenv("LOCALAPPDATA");
        if (chosen != null && !chosen.isEmpty()) {
            return new File(chosen, "forklore");
        }
        if (system.startsWith("Mac")) {
            return new File(home, "Library/Caches/forklore");
        }
        if (system.startsWith("Windows") && local != null) {
            return new File(local, "forklore/cache");
        }
        return new File(home, ".cache/forklore");
    }

    boolean exists() {
        return file.isFile();
    }

    /** The flags that use the cache; nothing while there is none. */
    List<String> flags() {
        // Its age is the time since its last use.
        return file.setLastModified(System.currentTimeMillis())
                ? Arrays.asList("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off")
                : new ArrayList<String>();
    }

    /** Begins to make the cache, unless it is there; ends with this process. */
    void makeInBackground(final List<String> start) {
        if (exists()) {
            return;
        }
        Thread maker =
                new Thread(
                        new Runnable() {
                            @Override
                            public void run() {
                                tryToMake(start);
                            }
                        },
                        "makes the app's AOT cache");
        maker.setDaemon(true);
        maker.start();
    }

    private void tryToMake(List<String> start) {
        try {
            TimeUnit.SECONDS.sleep(QUIET_SECONDS);
            make(start);
        } catch (IOException e) {
            // Starts stay slower; the next one tries again.
            file.delete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void make(List<String> start) throws IOException, InterruptedException {
        File folder = file.getParentFile();
        folder.mkdirs();
        File draft = File.createTempFile("draft", ".aot", folder);
        try {
            if (train(start, draft) && draft.length() > 0) {
                deleteUnused(folder);
                draft.renameTo(file);
            }
        } finally {
            deleteDraft(draft);
        }
    }

    /** A start like any other, but of a window in memory that closes when its page is drawn. */
    private static boolean train(List<String> start, final File draft)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<String>();
        if (new File("/usr/bin/nice").canExecute()) {
            command.addAll(Arrays.asList("/usr/bin/nice", "-n", "19"));
        }
        command.add(start.get(0));
        command.add("-XX:AOTCacheOutput=" + draft);
        // The next start then compiles what it runs quickly, and not well: the cache tells that
        // this was enough. What is first run later is compiled as ever.
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(start.subList(1, start.size()));
        command.add("warm-up");
        File nowhere = new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
        final Process training =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(nowhere)
                        .start();
        training.getOutputStream().close();
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                new Runnable() {
                                    @Override
                                    public void run() {
                                        // On a polite signal it would go on to write the cache.
                                        training.destroyForcibly();
                                        deleteDraft(draft);
                                    }
                                }));
        boolean done = training.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS);
        training.destroyForcibly();
        return done && training.exitValue() == 0;
    }

    private static void deleteDraft(File draft) {
        draft.delete();
        new File(draft + ".config").delete();
    }

    private static void deleteUnused(File folder) {
        File[] all = folder.listFiles();
        if (all == null) {
            return;
        }
        long limit = System.currentTimeMillis() - TimeUnit.DAYS.toMillis(UNUSED_DAYS);
        for (File old : all) {
            boolean ours = old.getName().matches("(app-|draft)[0-9a-f]+\\.aot(\\.config)?");
            if (ours && old.lastModified() < limit) {
                old.delete();
            }
        }
    }
}
