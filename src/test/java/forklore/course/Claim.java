package forklore.course;

import forklore.lesson.EngineKind;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// A sentence of a page that a run decides.
///
/// @param demo `num06/apply`
/// @param settings values of parameters, `n=5`; the others as at the start
/// @param engines where it holds
/// @param en what the English page says, word for word, places for values as they are written
/// @param zh the same on the Chinese page
/// @param measure fails where the run says otherwise
record Claim(
        String demo,
        List<String> settings,
        Set<EngineKind> engines,
        String en,
        String zh,
        Consumer<DemoRun> measure) {
    /// True on every engine that the demo has a listing for.
    static Claim claim(String demo, String en, String zh, Consumer<DemoRun> measure) {
        return new Claim(demo, List.of(), Set.of(EngineKind.values()), en, zh, measure);
    }

    /// The page says it of CPython.
    static Claim python(String demo, String en, String zh, Consumer<DemoRun> measure) {
        return new Claim(demo, List.of(), Set.of(EngineKind.PYTHON), en, zh, measure);
    }

    /// The page says it of this project's own runtime.
    static Claim java(String demo, String en, String zh, Consumer<DemoRun> measure) {
        return new Claim(demo, List.of(), Set.of(EngineKind.JAVA), en, zh, measure);
    }

    /// The same of a run with other values.
    Claim with(String... others) {
        return new Claim(demo, List.of(others), engines, en, zh, measure);
    }

    boolean isAboutTheEngineInUse() {
        var here = DemoRun.onPython() ? EngineKind.PYTHON : EngineKind.JAVA;
        return engines.contains(here) && DemoRun.runs(DemoRun.demo(demo));
    }

    void check() {
        var run = DemoRun.of(demo, settings.toArray(String[]::new));
        try {
            measure.accept(run);
        } catch (AssertionError e) {
            throw new AssertionError("\"" + en + "\" is not so: " + run, e);
        }
    }

    @Override
    public String toString() {
        return demo + " " + settings + ": " + en;
    }
}
