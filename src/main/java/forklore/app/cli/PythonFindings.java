package forklore.app.cli;

import forklore.engine.python.Interpreters;
import forklore.engine.python.PythonEngine;
import forklore.ground.Language;
import forklore.ground.Text;
import forklore.run.Candidate;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the doctor says of Python: the one in use first, then every other.
final class PythonFindings {
    private static final String NAME = "python3";
    private static final String INSTALL =
            "the Java listings all run; for the Python ones install CPython 3.8 or later, or name"
                    + " one in "
                    + PythonEngine.CHOICE
                    + " or with --python.";

    private PythonFindings() {}

    /// @param inApp the interpreter that the app's settings name; empty where they name none
    static List<Finding> all(Map<String, String> environment, String inApp)
            throws InterruptedException {
        List<Candidate> found = new Interpreters(environment).survey();
        Optional<Candidate> chosen = chosen(environment.get(PythonEngine.CHOICE));
        var findings = new ArrayList<Finding>();
        chosen.map(it -> named(it, " (in use: " + PythonEngine.CHOICE + ")", ""))
                .ifPresent(findings::add);
        boolean inUse = chosen.isPresent();
        for (Candidate candidate : found) {
            if (candidate.usable()) {
                findings.add(found(candidate, inUse ? "" : " (in use)"));
                inUse = true;
            }
        }
        chosen(inApp)
                .map(
                        it ->
                                named(
                                        it,
                                        " (in the app: chosen in its settings)",
                                        "chosen in the app's settings: "))
                .ifPresent(findings::add);
        if (findings.isEmpty()) {
            findings.add(lacking("not found: " + INSTALL));
        }
        found.stream()
                .filter(candidate -> !candidate.usable())
                .forEach(candidate -> findings.add(lacking(problem(candidate))));
        return findings;
    }

    private static Optional<Candidate> chosen(@Nullable String place) throws InterruptedException {
        return place == null || place.isBlank()
                ? Optional.empty()
                : Optional.of(Interpreters.at(Path.of(place)));
    }

    /// Somebody named this one.
    ///
    /// @param use what stands behind it where it can be used
    /// @param by what stands in front of what is wrong with it
    private static Finding named(Candidate candidate, String use, String by) {
        return candidate.usable() ? found(candidate, use) : lacking(by + problem(candidate));
    }

    private static String problem(Candidate candidate) {
        String why = candidate.problem().map((Text text) -> text.in(Language.EN)).orElse("");
        return why.contains(candidate.place().toString())
                ? why
                : why + " (" + candidate.place() + ")";
    }

    private static Finding found(Candidate candidate, String use) {
        var it = candidate.interpreter().orElseThrow();
        return new Finding(Finding.State.OK, NAME, it.label() + ", " + it.file() + use);
    }

    private static Finding lacking(String text) {
        return new Finding(Finding.State.PARTLY, NAME, text);
    }
}
