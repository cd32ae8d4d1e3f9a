package forklore.engine.python;

import forklore.run.Candidate;
import forklore.run.Interpreter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Looks for CPython: in the active virtual environment, on the `PATH`, then in the usual places.
public final class Interpreters {
    private static final int AT_ONCE = 3;

    private final Places places;

    /// @param environment where `PATH`, `VIRTUAL_ENV` and `HOME` are looked up
    public Interpreters(Map<String, String> environment) {
        places = new Places(Map.copyOf(environment));
    }

    /// The first that listings run on; the one to use where none was chosen.
    ///
    /// @throws InterruptedException where the caller was stopped while one was asked for its
    ///   version
    public Optional<Interpreter> first() throws InterruptedException {
        for (Path place : places.all()) {
            Optional<Interpreter> found = Probe.ask(place).fit();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// All of them, each once, in the order in which they are preferred; also those that listings
    /// cannot run on, with the reason. Asks several at the same time; takes up to some seconds.
    ///
    /// @throws InterruptedException where the caller was stopped meanwhile
    public List<Candidate> survey() throws InterruptedException {
        List<Callable<Candidate>> questions =
                places.all().stream()
                        .map(place -> (Callable<Candidate>) () -> Probe.ask(place))
                        .toList();
        var found = new LinkedHashMap<Path, Candidate>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Candidate> answer : threads.invokeAll(questions)) {
                Candidate candidate = answer.get();
                found.putIfAbsent(Places.identity(candidate.file()), candidate);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return List.copyOf(found.values());
    }

    /// Those of the [#survey] that are a CPython, also those too old for listings.
    ///
    /// @throws InterruptedException where the caller was stopped meanwhile
    public List<Interpreter> all() throws InterruptedException {
        var all = new ArrayList<Interpreter>();
        survey().forEach(candidate -> candidate.interpreter().ifPresent(all::add));
        return all;
    }

    /// What a user's choice is: an executable, or the folder of a virtual environment.
    ///
    /// @throws InterruptedException where the caller was stopped while it was asked for its version
    public static Candidate at(Path place) throws InterruptedException {
        if (!Files.isDirectory(place)) {
            return Probe.ask(place);
        }
        Path executable = Places.ofEnvironment(place);
        return Files.exists(executable)
                ? Probe.ask(executable)
                : Probe.useless(place, "no-python-in-folder", executable);
    }
}
