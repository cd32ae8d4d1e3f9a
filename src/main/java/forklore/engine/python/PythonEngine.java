package forklore.engine.python;

import forklore.engine.Engine;
import forklore.engine.Run;
import forklore.engine.RunListener;
import forklore.engine.guard.Order;
import forklore.engine.supervise.CannotRun;
import forklore.engine.supervise.Story;
import forklore.engine.supervise.Supervisor;
import forklore.ground.CacheFolder;
import forklore.ground.Phrases;
import forklore.ground.Surroundings;
import forklore.ground.Text;
import forklore.ground.UserFolders;
import forklore.lesson.EngineKind;
import forklore.run.Availability;
import forklore.run.Candidate;
import forklore.run.Interpreter;
import forklore.run.Outcome;
import forklore.run.RunRequest;
import forklore.trace.StartMethod;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Runs Python listings on a CPython of this machine, 3.8 or later: the one chosen, or else the
/// first that [Interpreters] finds.
public final class PythonEngine implements Engine {
    /// Names an interpreter, or the folder of a virtual environment, to be used instead of the
    /// first on the `PATH`.
    public static final String CHOICE = "FORKLORE_PYTHON";

    private static final Phrases WORDS = Phrases.of(PythonEngine.class);
    private static final Text NONE = WORDS.text("no-python", CHOICE);

    private final Supervisor supervisor = new Supervisor();
    private @Nullable Path chosen;
    private @Nullable Interpreter interpreter;

    public PythonEngine() {
        chosen = Surroundings.variable(CHOICE).map(Path::of).orElse(null);
    }

    /// Uses another interpreter from the next run on.
    ///
    /// @param place an executable or the folder of a virtual environment; empty for the first that
    ///   is found
    public synchronized void choose(Optional<Path> place) {
        chosen = place.orElse(null);
        interpreter = null;
    }

    @Override
    public EngineKind kind() {
        return EngineKind.PYTHON;
    }

    @Override
    public Availability availability() {
        try {
            return Availability.of(interpreter().label(), interpreter().startMethods());
        } catch (CannotRun e) {
            return Availability.not("CPython", e.outcome().message());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Availability.not("CPython", NONE);
        }
    }

    /// The interpreter in use. Asked for its version once.
    ///
    /// @throws CannotRun where there is none
    synchronized Interpreter interpreter() throws CannotRun, InterruptedException {
        if (interpreter == null) {
            interpreter = find();
        }
        return interpreter;
    }

    private Interpreter find() throws CannotRun, InterruptedException {
        Path place = chosen;
        if (place == null) {
            return new Interpreters(Surroundings.variables())
                    .first()
                    .orElseThrow(() -> new CannotRun(new Outcome.Failed(NONE)));
        }
        Candidate candidate = Interpreters.at(place);
        return candidate
                .fit()
                .orElseThrow(() -> new CannotRun(new Outcome.Failed(unsuitable(candidate))));
    }

    private static Text unsuitable(Candidate candidate) {
        Text why = candidate.problem().orElse(NONE);
        return WORDS.text("choose-another", why);
    }

    @Override
    public Run start(RunRequest request, RunListener listener) {
        var commentary = new Commentary(request, listener);
        var story = new Story(kind().code(), availability().runtime(), request, commentary);
        return commentary.on(
                supervisor.start(
                        story,
                        () -> {
                            supervisor.prepare();
                            return plan(request);
                        }));
    }

    /// Other runs are going to follow: each makes the next start sooner. Tidies the cache.
    public void expectMore() {
        supervisor.expectMore();
        Thread.ofPlatform().daemon().name("python-tidying").start(PythonEngine::tidy);
    }

    private static PythonFiles files() throws IOException {
        return new PythonFiles(CacheFolder.usable(UserFolders.here().cache().resolve("python")));
    }

    private static void tidy() {
        try {
            files().tidy();
        } catch (IOException e) {
            System.getLogger("forklore").log(System.Logger.Level.DEBUG, "old listings stay", e);
        }
    }

    /// How to start the Python programs of a request.
    ///
    /// @throws CannotRun where there is no interpreter for it
    public List<Order.Start> plan(RunRequest request)
            throws CannotRun, IOException, InterruptedException {
        var files = files();
        check(request.startMethod());
        var starts = new ArrayList<Order.Start>();
        for (RunRequest.Program program : request.programs()) {
            if (program.listing().engine() != kind()) {
                continue;
            }
            Path listing = file(program, files);
            starts.add(
                    new Order.Start(
                            program.lane(),
                            PythonCommand.environment(request),
                            PythonCommand.of(interpreter(), files.folder(), listing)));
        }
        return starts;
    }

    private void check(Optional<StartMethod> wanted) throws CannotRun, InterruptedException {
        if (wanted.isPresent() && !interpreter().startMethods().contains(wanted.get())) {
            String method = wanted.get().code();
            throw new CannotRun(new Outcome.Failed(WORDS.text("no-start-method", method)));
        }
    }

    /// A program of the learner's own runs where it is, so that it finds its modules and data.
    private static Path file(RunRequest.Program program, PythonFiles files) throws IOException {
        if (program.file().isPresent()) {
            return program.file().get().toAbsolutePath();
        }
        var listing = program.listing();
        byte[] source = listing.source().getBytes(StandardCharsets.UTF_8);
        return files.keep(PythonFiles.LISTINGS, listing.fileName(), source)
                .resolve(listing.fileName());
    }

    @Override
    public void close() {
        supervisor.close();
    }
}
