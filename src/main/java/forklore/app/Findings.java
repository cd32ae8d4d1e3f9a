package forklore.app;

import forklore.engine.ForkSupport;
import forklore.engine.jvm.JavaEngine;
import forklore.engine.python.Interpreter;
import forklore.engine.python.Interpreters;
import forklore.engine.python.PythonEngine;
import forklore.mp.JvmCommand;
import forklore.mp.ProcessException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Looks for everything that Forklore can use.
final class Findings {
    private Findings() {}

    static List<Finding> all() throws InterruptedException {
        return List.of(java(), cache(), fork(), python(), display(), fonts());
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

    private static Finding python() throws InterruptedException {
        List<Interpreter> all = new Interpreters(System.getenv()).all();
        List<Interpreter> fit = all.stream().filter(Interpreter::suits).toList();
        if (fit.isEmpty()) {
            return lacking(
                    "python3",
                    (all.isEmpty() ? "not on the PATH" : all.getFirst().label() + " is too old")
                            + ": the Java listings all run; for the Python ones install CPython 3.8"
                            + " or later, or name one in "
                            + PythonEngine.CHOICE
                            + ".");
        }
        return found(
                "python3",
                fit.stream()
                        .map(it -> it.label() + ", " + it.file())
                        .collect(Collectors.joining("; also ")));
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
