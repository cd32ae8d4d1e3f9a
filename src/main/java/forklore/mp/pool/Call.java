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
    /// How a message with a task begins, and one with the name of a file for [Claims].
    public static final byte TASK = 't';

    public static final byte CLAIMS = 'c';

    /// The place of a task that its worker need not claim.
    public static final int UNCLAIMED = -1;

    /// What submitted it, for the trace.
    final TaskCall name;

    /// The task's number, its place at the worker, the function, its argument.
    private final MessageBuilder message = new MessageBuilder(160);

    private final Consumer<Outcome> done;
    private int number;
    private int place = UNCLAIMED;

    /// A task that calls the function.
    ///
    /// @throws PicklingException where the function can't be copied to a worker
    public Call(TaskCall name, Serializable function, Consumer<Outcome> done) {
        this.name = name;
        this.done = done;
        message.put(TASK).put(0).put(UNCLAIMED);
        PickledLambda.write(message, function);
        message.put(false);
    }

    /// A task that calls the function with one argument.
    ///
    /// @throws PicklingException where the function or the argument can't be copied to a worker
    public Call(TaskCall name, Serializable function, Object argument, Consumer<Outcome> done) {
        this.name = name;
        this.done = done;
        message.put(TASK).put(0).put(UNCLAIMED);
        PickledLambda.write(message, function);
        Pickle.write(message.put(true), argument);
    }

    void numbered(int given) {
        number = given;
        message.replace(1, given);
    }

    /// Sets the task's place in the sequence that its worker claims from.
    void placed(int given) {
        place = given;
        message.replace(1 + Integer.BYTES, given);
    }

    int place() {
        return place;
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
