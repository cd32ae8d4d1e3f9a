package forklore.mp.pickle;

import forklore.mp.PicklingException;
import forklore.wire.Message;
import forklore.wire.MessageBuilder;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;

/// A function on its way to another process: a lambda as the name of its code and the values it
/// captured, any other serialisable object as it is.
///
/// Java's own serialization of a lambda sends a thousand bytes and links an `invokedynamic` on
/// arrival; this sends a hundred and calls the method that the lambda's body was compiled to.
public final class PickledLambda {
    private static final byte LAMBDA = 'f';
    private static final byte OBJECT = 'o';

    /// Finds the method by which a lambda's class describes itself.
    private static final ClassValue<Method> DESCRIBE =
            new ClassValue<>() {
                @Override
                protected Method computeValue(Class<?> type) {
                    try {
                        Method method = type.getDeclaredMethod("writeReplace");
                        method.setAccessible(true);
                        return method;
                    } catch (NoSuchMethodException e) {
                        throw new PicklingException(
                                "The lambda's type is not serialisable: " + type.getName(), e);
                    }
                }
            };

    private PickledLambda() {}

    /// Appends the function.
    ///
    /// @throws PicklingException where it, or a value that it captured, can't be serialised
    public static void write(MessageBuilder out, Serializable function) {
        if (!function.getClass().isHidden()) {
            out.put(OBJECT);
            Pickle.write(out, function);
            return;
        }
        SerializedLambda form = describe(function);
        out.put(LAMBDA).put(code(form)).put(form.getCapturedArgCount());
        for (int i = 0; i < form.getCapturedArgCount(); i++) {
            writeCaptured(out, function, form.getCapturedArg(i));
        }
    }

    private static void writeCaptured(
            MessageBuilder out, Serializable function, @Nullable Object value) {
        if (value == null || value instanceof Serializable) {
            try {
                Pickle.write(out, value);
            } catch (PicklingException e) {
                throw e.getCause() == null
                        ? e
                        : new PicklingException(String.valueOf(e.getMessage()), e);
            }
            return;
        }
        throw new PicklingException(Unpicklable.explain(function, value.getClass()), null);
    }

    private static SerializedLambda describe(Serializable function) {
        try {
            return (SerializedLambda) DESCRIBE.get(function.getClass()).invoke(function);
        } catch (ReflectiveOperationException e) {
            throw new PicklingException("The lambda does not describe itself: " + e, e);
        }
    }

    /// Names the lambda's code: kind, class, method, descriptor.
    private static String code(SerializedLambda form) {
        char kind =
                switch (form.getImplMethodKind()) {
                    case MethodHandleInfo.REF_invokeStatic -> 's';
                    case MethodHandleInfo.REF_newInvokeSpecial -> 'n';
                    default -> 'v';
                };
        return kind
                + form.getImplClass()
                + ' '
                + form.getImplMethodName()
                + form.getImplMethodSignature();
    }

    /// Stands before a serialised process object; a function has other first bytes.
    public static final byte WHOLE_PROCESS = 'p';

    /// Reads a function back.
    ///
    /// @throws PicklingException where its code or a value's class is missing here
    public static Function read(Message in) {
        if (in.readByte() == OBJECT) {
            return new ObjectFunction(Pickle.read(in));
        }
        LambdaCode code = LambdaCode.named(in.readText());
        Object[] captured = new Object[in.readInt()];
        for (int i = 0; i < captured.length; i++) {
            captured[i] = Pickle.read(in);
        }
        return new LambdaFunction(code, captured);
    }

    /// A function that has arrived.
    public sealed interface Function {
        /// Calls it.
        ///
        /// @throws Throwable whatever it throws
        @Nullable Object call(@Nullable Object... arguments) throws Throwable;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, only called
    private record LambdaFunction(LambdaCode code, @Nullable Object[] captured)
            implements Function {
        @Override
        public @Nullable Object call(@Nullable Object... arguments) throws Throwable {
            if (arguments.length == 0) {
                return code.call(captured);
            }
            @Nullable Object[] all = new Object[captured.length + arguments.length];
            System.arraycopy(captured, 0, all, 0, captured.length);
            System.arraycopy(arguments, 0, all, captured.length, arguments.length);
            return code.call(all);
        }
    }

    private record ObjectFunction(@Nullable Object object) implements Function {
        @Override
        public @Nullable Object call(@Nullable Object... arguments) throws Throwable {
            if (object instanceof Portable function) {
                return function.invoke(arguments);
            }
            throw new PicklingException("not a function: " + object, null);
        }
    }
}
