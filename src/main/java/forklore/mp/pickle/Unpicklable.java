package forklore.mp.pickle;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/// Explains to a learner why a value can't go to another process.
public final class Unpicklable {
    private Unpicklable() {}

    /// @param value what was to be sent
    /// @param culprit the name of the class within it that is not serialisable
    static String explain(Object value, String culprit) {
        String type = culprit.substring(culprit.lastIndexOf('.') + 1);
        String what =
                value.getClass().isHidden()
                        ? "The lambda uses a value of type " + type + ", which"
                        : "A value of type " + type;
        String advice =
                isListing(value, culprit)
                        ? "It is the listing's own object: make what the lambda calls static."
                        : "Let "
                                + type
                                + " implement java.io.Serializable, or pass the numbers and"
                                + " texts it is made of and build it there.";
        return what
                + " can't be copied to another process. Processes share no memory: all that a"
                + " process gets is copied into it. "
                + advice;
    }

    /// Whether the culprit is the object that the lambda's own class is: it captured `this`.
    private static boolean isListing(Object value, String culprit) {
        for (Field field : value.getClass().getDeclaredFields()) {
            Class<?> type = field.getType();
            if (!Modifier.isStatic(field.getModifiers())
                    && type.getName().equals(culprit)
                    && value.getClass().getName().startsWith(culprit)) {
                return true;
            }
        }
        return false;
    }
}
