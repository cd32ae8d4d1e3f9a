package forklore.mp;

import org.jspecify.annotations.Nullable;

import java.io.Serial;
import java.io.Serializable;
import java.util.NoSuchElementException;

/// Values that a [Manager] keeps for many processes, each under a name; CPython's
/// `Manager().Namespace()`, in which `namespace.x` is what `get("x")` is here.
///
/// Every method throws [ConnectionLostException] where the manager is dead.
public final class Namespace implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    private final ManagedDict<String, @Nullable Object> values;

    Namespace(ManagedDict<String, @Nullable Object> values) {
        this.values = values;
    }

    /// The value of that name.
    ///
    /// @param <T> what the caller knows it to be
    /// @throws NoSuchElementException where nobody has set it
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public <T extends @Nullable Object> T get(String name) {
        Object value = values.get(name);
        if (value == null && !values.copy().containsKey(name)) {
            throw new NoSuchElementException("this namespace has no " + name + " yet");
        }
        return (T) value;
    }

    /// Gives the name a value, or another one.
    ///
    /// @throws PicklingException where it can't be copied
    @SuppressWarnings("NullAway") // null is a value here, like any other
    public void set(String name, @Nullable Object value) {
        values.put(name, value);
    }

    /// Takes the name out.
    public void remove(String name) {
        values.remove(name);
    }

    @Override
    public String toString() {
        return "<Namespace " + values + ">";
    }
}
