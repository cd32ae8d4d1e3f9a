package forklore.engine.guard;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// A function of the C library that takes up to six whole numbers or addresses and gives back one.
///
/// All are called through one shape, six numbers of 64 bits, because the JVM makes some forty
/// classes for each shape that is used, and that was most of what a guard's start took. The calling
/// conventions of every 64-bit Linux allow it: such arguments travel each in a register of its own,
/// a narrow one being looked at in its low bits only, a function that takes fewer leaves the others
/// alone, and functions with `...` take theirs in the same registers.
final class CFunction {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle CALL = shape();

    private final MemorySegment address;

    private CFunction(MemorySegment address) {
        this.address = address;
    }

    @SuppressWarnings("restricted") // Calling the C library is this class's trade.
    private static MethodHandle shape() {
        return LINKER.downcallHandle(
                FunctionDescriptor.of(
                        JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG,
                        JAVA_LONG));
    }

    /// A function that every Linux has.
    static CFunction of(String name) {
        return new CFunction(LINKER.defaultLookup().findOrThrow(name));
    }

    /// A function that may be missing.
    static Optional<CFunction> find(String name) {
        return LINKER.defaultLookup().find(name).map(CFunction::new);
    }

    int call() {
        return call(0, 0, 0, 0, 0, 0);
    }

    int call(long first) {
        return call(first, 0, 0, 0, 0, 0);
    }

    int call(long first, long second) {
        return call(first, second, 0, 0, 0, 0);
    }

    int call(long first, long second, long third) {
        return call(first, second, third, 0, 0, 0);
    }

    /// What it gives back, as an `int`: of what is wider, the low half. Memory whose address is
    /// passed must stay there until this returns.
    int call(long first, long second, long third, long fourth, long fifth, long sixth) {
        try {
            return (int)
                    (long) CALL.invokeExact(address, first, second, third, fourth, fifth, sixth);
        } catch (Error | RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("a function of C throws nothing", e);
        }
    }
}
