package forklore.mp.pool;

import forklore.mp.PicklingException;
import forklore.mp.RemoteException;
import forklore.mp.pickle.Pickle;
import forklore.mp.tell.Failures;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;

/// An exception on its way from a worker to its pool: itself where it can be serialised and read
/// back, otherwise a [RemoteException] that tells the same.
public final class RemoteFailure {
    private static final byte[] NOTHING = {};

    private RemoteFailure() {}

    public static void write(MessageBuilder out, Throwable failure) {
        out.put(failure.toString()).put(Failures.describe(failure));
        StackTraceElement[] stack = failure.getStackTrace();
        out.put(stack.length);
        for (StackTraceElement frame : stack) {
            out.put(frame.getClassName()).put(frame.getMethodName());
            out.put(frame.getFileName() == null ? "" : frame.getFileName());
            out.put(frame.getLineNumber());
        }
        out.put(tryToSerialize(failure));
    }

    private static byte[] tryToSerialize(Throwable failure) {
        try {
            return Pickle.serialize(failure);
        } catch (PicklingException e) {
            return NOTHING;
        }
    }

    static Throwable read(Message in) {
        String text = in.readText();
        String description = in.readText();
        var stack = new StackTraceElement[in.readInt()];
        for (int i = 0; i < stack.length; i++) {
            stack[i] =
                    new StackTraceElement(
                            in.readText(), in.readText(), in.readText(), in.readInt());
        }
        byte[] serialized = in.readBytes();
        if (serialized.length > 0) {
            try {
                return (Throwable) Pickle.deserialize(serialized);
            } catch (RuntimeException | LinkageError e) {
                // Its class is missing here, or refuses to be read: it is told in words.
                return new RemoteException(text, description, stack);
            }
        }
        return new RemoteException(text, description, stack);
    }
}
