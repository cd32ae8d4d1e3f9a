package forklore.engine.python;

import forklore.engine.Engine;
import forklore.engine.Outcome;
import forklore.engine.Run;
import forklore.engine.RunListener;
import forklore.engine.RunRequest;
import forklore.engine.guard.Order;
import forklore.engine.supervise.CannotRun;
import forklore.engine.supervise.Story;
import forklore.engine.supervise.Supervisor;
import forklore.lesson.EngineKind;
import forklore.lesson.Text;
import forklore.mp.JvmCommand;

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

    private static final Text NONE =
            new Text(
                    "There is no Python here: install CPython 3.8 or later, or name one in "
                            + CHOICE
                            + ". The Java listings run without it.",
                    "这里没有 Python：请安装 CPython 3.8 或更高版本，或用 " + CHOICE + " 指定一个。Java 代码不需要它。");

    private final Supervisor supervisor = new Supervisor();
    private @Nullable Path chosen;
    private @Nullable Interpreter interpreter;

    public PythonEngine() {
        String choice = System.getenv(CHOICE);
        chosen = choice == null || choice.isBlank() ? null : Path.of(choice);
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
            return new Availability(true, interpreter().label(), "");
        } catch (CannotRun e) {
            return new Availability(false, "CPython", e.outcome().message().en());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Availability(false, "CPython", "Interrupted while looking for Python.");
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
            return new Interpreters(System.getenv())
                    .first()
                    .orElseThrow(() -> new CannotRun(new Outcome.Failed(NONE)));
        }
        return Interpreters.in(place)
                .filter(Interpreter::suits)
                .orElseThrow(() -> new CannotRun(new Outcome.Failed(unsuitable(place))));
    }

    private static Text unsuitable(Path place) {
        return new Text(
                place + " is no CPython 3.8 or later. Choose another one.",
                place + " 不是 CPython 3.8 或更高版本，请换一个。");
    }

    @Override
    public Run start(RunRequest request, RunListener listener) {
        var failures = new Failures(request, listener);
        String runtime = availability().runtime();
        var story = new Story(kind().code(), runtime, request, new LostTasks(failures));
        return new PythonRun(supervisor.start(story, () -> plan(request)), failures);
    }

    private List<Order.Start> plan(RunRequest request)
            throws CannotRun, IOException, InterruptedException {
        supervisor.prepare();
        var files = new PythonFiles(JvmCommand.runtimeJar().resolveSibling("python"));
        var starts = new ArrayList<Order.Start>();
        for (RunRequest.Program program : request.programs()) {
            Path listing = file(program, files);
            starts.add(
                    new Order.Start(
                            program.lane(),
                            PythonCommand.environment(request.watched()),
                            PythonCommand.of(interpreter(), files.folder(), listing)));
        }
        return starts;
    }

    /// A program of the learner's own runs where it is, so that it finds its modules and data.
    private static Path file(RunRequest.Program program, PythonFiles files) throws IOException {
        if (program.file().isPresent()) {
            return program.file().get().toAbsolutePath();
        }
        var listing = program.listing();
        byte[] source = listing.source().getBytes(StandardCharsets.UTF_8);
        return files.keep("listings", listing.fileName(), source).resolve(listing.fileName());
    }

    @Override
    public void close() {
        supervisor.close();
    }
}
