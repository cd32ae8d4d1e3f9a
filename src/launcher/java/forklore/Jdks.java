package forklore;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Finds an installed Java that is new enough, in the places where installers put them. */
final class Jdks {
    static final int NEEDED = 25;

    private Jdks() {}

    /** The `java` of the oldest installed JDK that is new enough; null where there is none. */
    static File find() {
        File best = null;
        int bestFeature = Integer.MAX_VALUE;
        for (File home : homes()) {
            int feature = featureOf(home);
            File java = java(home);
            if (feature >= NEEDED && feature < bestFeature && java != null) {
                best = java;
                bestFeature = feature;
            }
        }
        return best;
    }

    /** The `java` that runs this; null where its home has none. */
    static File running() {
        return java(new File(System.getProperty("java.home")));
    }

    /** 8 of `1.8`, 25 of `25.0.1`; 0 of anything else. */
    static int feature(String version) {
        String[] parts = version.replace("\"", "").split("[.+-]");
        int at = parts[0].equals("1") && parts.length > 1 ? 1 : 0;
        try {
            return Integer.parseInt(parts[at].trim());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static List<File> homes() {
        List<File> homes = new ArrayList<File>();
        String javaHome = System.getenv("JAVA_HOME");
        if (javaHome != null) {
            homes.add(new File(javaHome));
        }
        String user = System.getProperty("user.home");
        String[] shelves = {
            "/usr/lib/jvm",
            "/usr/java",
            "/opt",
            "/opt/java",
            "/opt/homebrew/opt",
            "/Library/Java/JavaVirtualMachines",
            user + "/Library/Java/JavaVirtualMachines",
            user + "/.sdkman/candidates/java",
            user + "/.jdks",
            user + "/.jabba/jdk",
            user + "/.asdf/installs/java",
            user + "/scoop/apps",
            "C:/Program Files/Java",
            "C:/Program Files/Eclipse Adoptium",
            "C:/Program Files/Microsoft",
            "C:/Program Files/Zulu",
            "C:/Program Files/Amazon Corretto",
        };
        for (String shelf : shelves) {
            addAll(homes, new File(shelf));
        }
        return homes;
    }

    private static void addAll(List<File> homes, File shelf) {
        File[] found = shelf.listFiles();
        if (found == null) {
            return;
        }
        for (File home : found) {
            homes.add(home);
            homes.add(new File(home, "Contents/Home"));
            homes.add(new File(home, "libexec/openjdk.jdk/Contents/Home"));
            homes.add(new File(home, "current"));
        }
    }

    private static int featureOf(File home) {
        File release = new File(home, "release");
        if (!release.isFile()) {
            return 0;
        }
        Properties properties = new Properties();
        try (InputStream in = new FileInputStream(release)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
        return feature(properties.getProperty("JAVA_VERSION", ""));
    }

    private static File java(File home) {
        for (String name : new String[] {"bin/java", "bin/java.exe"}) {
            File java = new File(home, name);
            if (java.isFile()) {
                return java;
            }
        }
        return null;
    }
}
