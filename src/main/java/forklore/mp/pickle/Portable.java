package forklore.mp.pickle;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;

/// A function that can be copied to another process and called there.
public interface Portable extends Serializable {
    /// Calls it with as many arguments as it has.
    ///
    /// @return its result; null where it has none
    @Nullable Object invoke(@Nullable Object... arguments) throws Exception;
}
