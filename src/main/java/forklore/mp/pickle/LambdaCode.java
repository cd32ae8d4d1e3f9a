package forklore.mp.pickle;

import forklore.mp.PicklingException;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The method that a lambda's body was compiled to, found by its name in this process.
///
/// @param bound whether the first argument is the receiver
public record LambdaCode(Executable executable, boolean bound, Fast fast) {
    private static final MethodType CALL = MethodType.methodType(Object.class, Object[].class);
    private static final Map<String, LambdaCode> KNOWN = new ConcurrentHashMap<>();

    LambdaCode(Executable executable, boolean bound) {
        this(executable, bound, new Fast());
    }

    /// What is called often gets a method handle: one costs some 50 ms until it is compiled, and
    /// then a thirtieth of what a call by reflection does. So whatever is called, it costs at most
    /// twice what it need.
    private static final class Fast {
        private static final int OFTEN = 50_000;

        private int calls;
        private @Nullable MethodHandle handle;

        /// @return null as long as it does not pay
        private @Nullable MethodHandle of(Executable executable) {
            if (handle == null && calls++ == OFTEN && executable instanceof Method method) {
                handle = make(method);
            }
            return handle;
        }

        private static @Nullable MethodHandle make(Method method) {
            try {
                MethodHandle direct = MethodHandles.lookup().unreflect(method).asFixedArity();
                return direct.asSpreader(Object[].class, direct.type().parameterCount())
                        .asType(CALL);
            } catch (IllegalAccessException e) {
                return null; // reflection may call it all the same
            }
        }
    }

    /// @param name kind (`s`tatic, `v`irtual, `n`ew), class, space, method, descriptor
    static LambdaCode named(String name) {
        LambdaCode known = KNOWN.get(name);
        return known != null ? known : KNOWN.computeIfAbsent(name, LambdaCode::find);
    }

    private static LambdaCode find(String name) {
        int space = name.indexOf(' ');
        int signature = name.indexOf('(', space);
        String owner = name.substring(1, space).replace('/', '.');
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            Class<?> type = Class.forName(owner, true, loader);
            String descriptor = name.substring(signature);
            Class<?>[] parameters =
                    MethodType.fromMethodDescriptorString(descriptor, type.getClassLoader())
                            .parameterArray();
            char kind = name.charAt(0);
            Executable code =
                    kind == 'n'
                            ? type.getDeclaredConstructor(parameters)
                            : type.getDeclaredMethod(
                                    name.substring(space + 1, signature), parameters);
            if (type.getModule() == LambdaCode.class.getModule()) {
                code.setAccessible(true);
            }
            return new LambdaCode(code, kind == 'v');
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            throw new PicklingException(
                    "This process has no code named " + name.substring(1) + ": " + e, e);
        }
    }

    /// Calls it with all arguments, the receiver first where there is one.
    ///
    /// @throws Throwable whatever the code throws
    @Nullable Object call(@Nullable Object[] arguments) throws Throwable {
        MethodHandle often = fast.of(executable);
        if (often != null) {
            return often.invokeExact(arguments);
        }
        try {
            // Not a switch over types: linking one takes longer than all the rest of this call.
            if (executable instanceof Constructor<?> constructor) {
                return constructor.newInstance(arguments);
            }
            var method = (Method) executable;
            return bound
                    ? method.invoke(
                            arguments[0], Arrays.copyOfRange(arguments, 1, arguments.length))
                    : method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
