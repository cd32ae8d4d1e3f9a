package forklore.engine.python;

import forklore.engine.Run;
import forklore.run.Outcome;

import java.util.concurrent.CompletableFuture;

/// A run whose outcome says what went wrong in the learner's words.
final class PythonRun implements Run {
    private final Run run;
    private final CompletableFuture<Outcome> outcome;

    PythonRun(Run run, Failures failures) {
        this.run = run;
        outcome = run.outcome().thenApply(failures::explain);
    }

    @Override
    public void stop() {
        run.stop();
    }

    @Override
    public void kill(int pid) {
        run.kill(pid);
    }

    @Override
    public void type(byte[] bytes) throws InterruptedException {
        run.type(bytes);
    }

    @Override
    public void endInput() {
        run.endInput();
    }

    @Override
    public CompletableFuture<Outcome> outcome() {
        return outcome;
    }
}
