package forklore.bench;

import forklore.mp.pickle.Pickle;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/// A value on its way through a pipe: made bytes of, and of the bytes a value again.
@State(Scope.Benchmark)
public class PickleLoops {
    /// What is sent: a value with a short form of its own, or one that Java serializes.
    @Param public Kind kind = Kind.TEXT;

    private Object value = "";
    private byte[] bytes = {};
    private final MessageBuilder out = new MessageBuilder();

    /// What is sent.
    public enum Kind {
        INTEGER,
        TEXT,
        RECORD,
        LIST
    }

    /// As a listing's own.
    public record Point(int x, int y, String name) implements Serializable {}

    @Setup
    public void fill() {
        value =
                switch (kind) {
                    case INTEGER -> 1_000_000;
                    case TEXT -> "task 17 of process 4242";
                    case RECORD -> new Point(3, 4, "corner");
                    case LIST -> List.copyOf(IntStream.range(0, 100).boxed().toList());
                };
        Pickle.write(out.clear(), value);
        bytes = out.toBytes();
    }

    @Benchmark
    public int write() {
        Pickle.write(out.clear(), value);
        return out.size();
    }

    @Benchmark
    public @Nullable Object read() {
        return Pickle.read(new Message(bytes));
    }
}
