package forklore.bench;

import forklore.model.Recorded;
import forklore.trace.BadTraceLine;
import forklore.trace.JsonLine;
import forklore.trace.TraceEvent;
import forklore.trace.TraceReader;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

import java.io.IOException;
import java.util.List;

/// All lines of a recorded run, read and written once.
@State(Scope.Benchmark)
public class CodecLoops {
    /// A run of [Recorded].
    @Param({"side-by-side", "bounded-queue"})
    public String run = "";

    private List<TraceEvent> events = List.of();
    private List<String> lines = List.of();

    @Setup
    public void record() throws IOException {
        events = List.copyOf(Recorded.run(run).events());
        var json = new JsonLine();
        lines = events.stream().map(json::of).toList();
    }

    @Benchmark
    public void decode(Blackhole sink) throws BadTraceLine {
        for (String line : lines) {
            sink.consume(TraceReader.read(line));
        }
    }

    @Benchmark
    public void encode(Blackhole sink) {
        var json = new JsonLine();
        for (TraceEvent event : events) {
            sink.consume(json.of(event));
        }
    }
}
