package forklore.bench;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import java.util.concurrent.TimeUnit;

/// The loops that are hot while a run is told, each in a JVM of its own: reading and writing a
/// trace, folding it, drawing it, pickling. What is printed is the time of one call, us. A part of
/// a name may be given, as `Codec` or `fold`.
public final class LoopsBench {
    private LoopsBench() {}

    public static void main(String[] arguments) throws RunnerException {
        String part = arguments.length > 0 ? arguments[0] : "";
        var options =
                new OptionsBuilder()
                        .include("Loops\\..*" + part + "|" + part + ".*Loops\\.")
                        .mode(Mode.AverageTime)
                        .timeUnit(TimeUnit.MICROSECONDS)
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .shouldFailOnError(true)
                        .build();
        new Runner(options).run();
    }
}
