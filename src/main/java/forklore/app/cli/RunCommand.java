package forklore.app.cli;

import forklore.app.Engines;
import forklore.app.Starter;
import forklore.engine.Engine;
import forklore.engine.Run;
import forklore.engine.RunListener;
import forklore.run.Outcome;
import forklore.run.RunRequest;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/// Runs a demo, or a program of one's own, and prints what its processes do.
@Command(
        name = "run",
        description = "Runs a demo, or a program of your own.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Mixin private RunChoice choice;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text (a line for each line of output) or jsonl (the trace)")
    private Format format;

    @Option(names = "--record", paramLabel = "FILE", description = "keep the run in this file")
    private @Nullable Path record;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        RunRequest request = choice.request();
        try (var engines = new Engines();
                var recording = Recording.to(record, request.limits().recording(), err)) {
            choice.python().ifPresent(engines::choosePython);
            Engine engine = engine(engines, request);
            RunListener report = format.report(out, err);
            var started = new CompletableFuture<Run>();
            Run run =
                    Starter.start(
                            engine,
                            request,
                            events -> {
                                report.happened(events);
                                recording.happened(events);
                                if (out.checkError()) {
                                    // Whoever read us (`| head`) is gone.
                                    var _ = started.thenAccept(Run::stop);
                                }
                            });
            started.complete(run);
            if (request.readsInput()) {
                TerminalInput.passTo(run);
            }
            Outcome outcome = UntilDone.await(run);
            int code = OutcomeWords.print(outcome, request.deadline(), err);
            if (!(outcome instanceof Outcome.Stopped)) {
                engines.finishPreparing(err);
            }
            return code;
        } catch (IOException e) {
            throw Complaint.failed("Cannot record to " + record + ": " + reason(e) + ".");
        }
    }

    /// The engine that runs this, or the one whose recording will be played.
    private Engine engine(Engines engines, RunRequest request) {
        Optional<Engine> engine = engines.find(choice.kind());
        boolean played =
                request.recording().isPresent()
                        && engine.flatMap(it -> it.obstacle(request)).isPresent();
        return played ? engine.orElseThrow() : EngineChoice.able(engines, choice.kind());
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such folder; make it first";
        }
        return e instanceof AccessDeniedException
                ? "you may not write there"
                : String.valueOf(e.getMessage());
    }
}
