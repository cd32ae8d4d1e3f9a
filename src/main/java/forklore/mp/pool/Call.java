package forklore.mp.pool;

import forklore.mp.PicklingException;
import forklore.mp.pickle.PickledLambda;
import forklore.trace.TaskCall;
import forklore.wire.MessageBuilder;

import java.io.Serializable;
import java.util.function.Consumer;

/// One task: what a worker is to run, and who is told how it ended.
public final class Call {
    /// What submitted it, for the trace.
    final TaskCall name;

    /// The task's number, the function, whether there is a chunk, and that.
    private final MessageBuilder message = new MessageBuilder(160);

    private final Consumer<Outcome> done;
    private final String items;
    private int number;

    /// A task that calls the function.
    ///
    /// @throws PicklingException where the function can't be copied to a worker
    public Call(TaskCall name, Serializable function, Consumer<Outcome> done) {
        this.name = name;
        this.done = done;
        this.items = "";
        message.put(0);
        PickledLambda.write(message, function);
        message.put(false);
    }

    /// A task that calls the function with each item of the chunk.
    ///
    /// @throws PicklingException where the function or an item can't be copied to a worker
    public Call(TaskCall name, Serializable function, Chunk chunk, Consumer<Outcome> done) {
        this.name = name;
        this.done = done;
        this.items = chunk.words();
        message.put(0);
        PickledLambda.write(message, function);
        chunk.write(message.put(true));
    }

    void numbered(int given) {
        number = given;
        message.replace(0, given);
    }

    int number() {
        return number;
    }

    /// The task for people, with its items where it has several.
    String words() {
        return "task " + number + items;
    }

    MessageBuilder message() {
        return message;
    }

    void complete(Outcome outcome) {
        done.accept(outcome);
    }
}
