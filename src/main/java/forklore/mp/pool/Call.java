package forklore.mp.pool;

import forklore.mp.PicklingException;
import forklore.mp.pickle.Pickle;
import forklore.mp.pickle.PickledLambda;
import forklore.trace.TaskCall;
import forklore.wire.MessageBuilder;

import java.io.Serializable;
import java.util.function.Consumer;

/// One task: what a worker is to run, and who is told how it ended.
public final class Call {
    /// What submitted it, for the trace.
    final TaskCall name;

    /// The task's number, the function, its argument.
    private final MessageBuilder message = new MessageBuilder(160);

    private final Consumer<Outcome> done;
    private int number;

    /// A task that calls the function.
    ///
    /// @throws PicklingException where the function can't be copied to a worker
    public Call(TaskCall name, Serializable function, Consumer<Outcome> done) {
        this.name = name;
        this.done = done;
        message.put(0);
        PickledLambda.write(message, function);
        message.put(false);
    }

    /// A task that calls the function with one argument.
    ///
    /// @throws PicklingException where the function or the argument can't be copied to a worker
    public Call(TaskCall name, Serializable function, Object argument, Consumer<Outcome> done) {
        this.name = name;
        this.done = done;
        message.put(0);
        PickledLambda.write(message, function);
        Pickle.write(message.put(true), argument);
    }

    void numbered(int given) {
        number = given;
        message.replace(0, given);
    }

    int number() {
        return number;
    }

    MessageBuilder message() {
        return message;
    }

    void complete(Outcome outcome) {
        done.accept(outcome);
    }
}
