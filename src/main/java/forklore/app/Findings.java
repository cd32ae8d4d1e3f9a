package forklore.app;

import forklore.engine.ForkSupport;
import forklore.engine.jvm.JavaEngine;
import forklore.mp.ProcessException;
import forklore.mp.jvm.JvmCommand;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Looks for everything that Forklore can use.
final class Findings {
    private Findings() {}

    static List<Finding> all() throws InterruptedException {
        var all = new ArrayList<>(List.of(java(), cache(), fork()));
        String inApp =
                PreferencesFile.peek(UserFolders.preferences())
                        .map(kept -> kept.choices().python())
                        .orElse("");
        all.addAll(PythonFindings.all(System.getenv(), inApp));
        all.add(display());
        all.add(fonts());
        return all;
    }

    private static Finding java() {
        try (var engine = new JavaEngine()) {
            var here = engine.availability();
            String at = System.getProperty("java.home");
            return here.available()
                    ? found("Java", here.runtime() + " with its compiler, " + at)
                    : new Finding(Finding.State.MISSING, "Java", here.reason() + " (" + at + ")");
        }
    }

    private static Finding cache() {
        try {
            return found("cache", JvmCommand.runtimeJar().toString());
        } catch (ProcessException e) {
            return new Finding(Finding.State.MISSING, "cache", String.valueOf(e.getMessage()));
        }
    }

    private static Finding fork() {
        return !ForkSupport.here()
                ? lacking("fork", "this system has none: those demos play their recordings.")
                : found("fork", System.getProperty("os.name") + " has it");
    }

    private static Finding display() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (!system.contains("linux")) {
            return found("display", "the system's own");
        }
        if (isSet(System.getenv("DISPLAY")) || isSet(System.getenv("WAYLAND_DISPLAY"))) {
            return found("display", "DISPLAY or WAYLAND_DISPLAY is set");
        }
        return lacking(
                "display",
                "neither DISPLAY nor WAYLAND_DISPLAY is set: the window cannot open here; run and"
                        + " shot work without.");
    }

    private static Finding fonts() {
        boolean there =
                Findings.class.getResource("/forklore/assets/fonts/ForkloreSans-Regular.ttf")
                        != null;
        return there
                ? found("fonts", "bundled, Latin and Chinese")
                : new Finding(
                        Finding.State.MISSING, "fonts", "this jar is damaged: build it again");
    }

    private static Finding found(String name, String text) {
        return new Finding(Finding.State.OK, name, text);
    }

    private static Finding lacking(String name, String text) {
        return new Finding(Finding.State.PARTLY, name, text);
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
