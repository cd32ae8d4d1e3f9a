package forklore.mp.pickle;

import forklore.mp.PicklingException;

import org.jspecify.annotations.Nullable;

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
public record LambdaCode(Executable executable, boolean bound) {
    private static final Map<String, LambdaCode> KNOWN = new ConcurrentHashMap<>();

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
