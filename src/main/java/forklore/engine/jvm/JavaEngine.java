package forklore.engine.jvm;

import forklore.engine.Engine;
import forklore.engine.Run;
import forklore.engine.RunListener;
import forklore.engine.guard.Order;
import forklore.engine.supervise.CannotRun;
import forklore.engine.supervise.Story;
import forklore.engine.supervise.Supervisor;
import forklore.ground.Surroundings;
import forklore.ground.Text;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.mp.ProcessException;
import forklore.mp.jvm.JvmCommand;
import forklore.run.Availability;
import forklore.run.Outcome;
import forklore.run.RunRequest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Runs Java listings on this project's own runtime, `forklore.mp`, with the Java that runs the
/// app.
public final class JavaEngine implements Engine {
    private static final String RUNTIME = Surroundings.javaVersion();

    private final Supervisor supervisor = new Supervisor();
    private final Workshop workshop = new Workshop();

    @Override
    public EngineKind kind() {
        return EngineKind.JAVA;
    }

    @Override
    public Availability availability() {
        return ListingCompiler.exists()
                ? Availability.of(RUNTIME)
                : Availability.not(RUNTIME, ListingCompiler.NONE);
    }

    /// Does [#prepare] in the background. To be called when the app starts.
    public void warmUp() {
        supervisor.expectMore();
        Thread.ofPlatform().daemon().name("java-warm-up").start(this::prepare);
    }

    /// Does what would make the first run slow: starts the guard, loads the compiler, unpacks the
    /// runtime, begins to prepare quick starts.
    public void prepare() {
        try {
            supervisor.prepare();
            workshop.warmUp();
            JvmCommand.prepare();
        } catch (IOException | CannotRun | ProcessException e) {
            // The first run meets the same obstacle, and says so.
            return;
        }
    }

    @Override
    public Run start(RunRequest request, RunListener listener) {
        var story = new Story(kind().code(), RUNTIME, request, listener);
        return supervisor.start(
                story,
                () -> {
                    supervisor.prepare();
                    return plan(request);
                });
    }

    /// How to start the Java programs of a request, compiled.
    ///
    /// @throws CannotRun where one of them cannot be compiled
    public List<Order.Start> plan(RunRequest request)
            throws CannotRun, IOException, InterruptedException {
        var starts = new ArrayList<Order.Start>();
        for (RunRequest.Program program : request.programs()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (program.listing().engine() != kind()) {
                continue;
            }
            starts.add(start(program, request.watched()));
        }
        return starts;
    }

    private Order.Start start(RunRequest.Program program, List<String> watched)
            throws CannotRun, IOException {
        Listing listing = program.listing();
        try {
            CompiledListing compiled = workshop.make(listing, program.lane(), watched);
            List<String> command =
                    JvmCommand.forListing(
                            compiled.classes(), compiled.mainClass(), compiled.forks());
            return new Order.Start(program.lane(), List.of(), command);
        } catch (ProcessException e) {
            String reason = String.valueOf(e.getMessage());
            throw new CannotRun(new Outcome.Failed(Text.same(reason)));
        }
    }

    @Override
    public void close() {
        supervisor.close();
    }
}
