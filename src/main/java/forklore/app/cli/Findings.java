package forklore.app.cli;

import forklore.app.PreferencesFile;
import forklore.engine.ForkSupport;
import forklore.engine.jvm.JavaEngine;
import forklore.ground.Language;
import forklore.ground.OperatingSystem;
import forklore.ground.Surroundings;
import forklore.ground.UserFolders;
import forklore.mp.ProcessException;
import forklore.mp.jvm.JvmCommand;

import java.util.ArrayList;
import java.util.List;

/// Looks for everything that Forklore can use.
final class Findings {
    private Findings() {}

    static List<Finding> all() throws InterruptedException {
        var all = new ArrayList<>(List.of(java(), cache(), fork()));
        String inApp =
                PreferencesFile.peek(PreferencesFile.usual())
                        .map(kept -> kept.choices().python())
                        .orElse("");
        all.addAll(PythonFindings.all(Surroundings.variables(), inApp));
        all.add(display());
        all.add(fonts());
        return all;
    }

    private static Finding java() {
        try (var engine = new JavaEngine()) {
            var here = engine.availability();
            var at = Surroundings.javaHome();
            return here.available()
                    ? found("Java", here.runtime() + " with its compiler, " + at)
                    : new Finding(
                            Finding.State.MISSING,
                            "Java",
                            here.reason().in(Language.EN) + " (" + at + ")");
        }
    }

    private static Finding cache() {
        try {
            var jar = JvmCommand.runtimeJar();
            var usual = UserFolders.here().cache();
            return jar.startsWith(usual)
                    ? found("cache", jar.toString())
                    : lacking(
                            "cache",
                            usual
                                    + " may not be read and written by you: make it yours (chown), or"
                                    + " set XDG_CACHE_HOME. Runs start more slowly until then.");
        } catch (ProcessException e) {
            return new Finding(Finding.State.MISSING, "cache", String.valueOf(e.getMessage()));
        }
    }

    private static Finding fork() {
        return !ForkSupport.here()
                ? lacking("fork", "this system has none: those demos play their recordings.")
                : found("fork", OperatingSystem.title() + " has it");
    }

    private static Finding display() {
        if (!OperatingSystem.isLinux()) {
            return found("display", "the system's own");
        }
        if (Surroundings.variable("DISPLAY").isPresent()
                || Surroundings.variable("WAYLAND_DISPLAY").isPresent()) {
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
}
