package forklore.mp.hub;

import forklore.mp.pickle.Spawning;
import forklore.mp.self.Self;

import java.io.Serial;
import java.io.Serializable;
import java.util.function.Supplier;

/// The way to an object that its maker keeps and that goes to the maker's children only.
///
/// @param kind its class, for the message that refuses it to others
public record Inherited(String kind, Proxy proxy) implements Serializable {
    @Serial private static final long serialVersionUID = 1;

    /// Keeps the object in this process.
    public static Inherited keep(String kind, Served object) {
        Hub hub = Hub.ofProcess();
        return new Inherited(kind, new Proxy(hub.address(), hub.add(object)));
    }

    /// The object's id in the trace.
    public String id() {
        return proxy.pid() + "-shared-" + proxy.key();
    }

    /// The object as far as this process knows it without asking another one.
    public String describe(Supplier<String> here) {
        return proxy.pid() == Self.pid() ? here.get() : "kept by pid " + proxy.pid();
    }

    @Serial
    private Object writeReplace() {
        check(kind);
        return new Travelling(kind, proxy);
    }

    /// On its way to a child.
    private record Travelling(String kind, Proxy proxy) implements Serializable {
        @Serial private static final long serialVersionUID = 1;

        @Serial
        private Object readResolve() {
            return new Inherited(kind, proxy);
        }
    }

    /// @throws IllegalStateException where no child is being started
    public static void check(String kind) {
        if (!Spawning.now()) {
            throw new IllegalStateException(
                    kind
                            + " objects should only be shared between processes through"
                            + " inheritance: use it in the target of a Process, or use what a"
                            + " Manager makes.");
        }
    }
}
