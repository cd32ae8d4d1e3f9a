package forklore.mp.pickle;

import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.Arrays;

/// Explains to a learner why a value can't go to another process.
public final class Unpicklable {
    private Unpicklable() {}

    /// @param value what was to be sent
    /// @param culprit the class within it that is not serialisable
    static String explain(Object value, Class<?> culprit) {
        String threads = ThreadsOnly.advice(culprit);
        if (!threads.isEmpty()) {
            return ThreadsOnly.explain(culprit, threads);
        }
        String type = name(culprit);
        String what =
                value.getClass().isHidden()
                        ? "The lambda uses a value of type " + type + ", which"
                        : "A value of type " + type;
        return what
                + " can't be copied to another process. Processes share no memory: all that a"
                + " process gets is copied into it. "
                + advice(value, culprit);
    }

    private static String advice(Object value, Class<?> culprit) {
        if (isMakerOf(value, culprit)) {
            return maker(value.getClass(), name(culprit));
        }
        if (culprit.isHidden()) {
            return "It is a lambda itself: give its variable a type whose lambdas can be copied,"
                    + " such as Process.Target, Pool.Task or Pool.Mapper.";
        }
        if (culprit.getModule().isNamed()) {
            return "It belongs to the process that made it: make it in the other process, in the"
                    + " function that runs there.";
        }
        return "Let "
                + name(culprit)
                + " implement java.io.Serializable, or pass the numbers and texts it is made of and"
                + " build it there.";
    }

    private static String maker(Class<?> type, String maker) {
        if (type.isHidden()) {
            return "It is the listing's own object: make what the lambda calls static.";
        }
        return type.isAnonymousClass() || type.isLocalClass()
                ? "The class that was written here keeps the "
                        + maker
                        + " around it: write it as a static class with a name instead."
                : "The class "
                        + type.getSimpleName()
                        + " keeps the "
                        + maker
                        + " around it: write static before class.";
    }

    /// Whether the culprit is the class around the value's own: a lambda captured `this`, or an
    /// object of an inner class keeps the one that made it.
    private static boolean isMakerOf(Object value, Class<?> culprit) {
        return value.getClass().getName().startsWith(culprit.getName())
                && Arrays.stream(value.getClass().getDeclaredFields())
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .anyMatch(field -> field.getType() == culprit);
    }

    /// What a learner calls the class: without the classes and packages around it, and for what
    /// only Java knows, the public type that it implements.
    private static String name(Class<?> type) {
        if (type.isHidden() || (type.getModule().isNamed() && !isPublic(type))) {
            for (Class<?> each = type; each != null; each = each.getSuperclass()) {
                for (Class<?> face : each.getInterfaces()) {
                    if (isPublic(face) && face != Serializable.class) {
                        return face.getSimpleName();
                    }
                }
            }
        }
        return type.isAnonymousClass() ? type.getTypeName() : type.getSimpleName();
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers());
    }
}
