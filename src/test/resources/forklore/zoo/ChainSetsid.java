// Forks and exits, over and over, in a new session each time.
import static forklore.mp.Posix.*;

import java.lang.foreign.*;

void main() throws Throwable {
    var linker = Linker.nativeLinker();
    var setsid =
            linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("setsid"),
                    FunctionDescriptor.of(ValueLayout.JAVA_INT));
    long end = System.nanoTime() + 60_000_000_000L;
    while (System.nanoTime() < end) {
        if (fork() != 0) {
            _exit(0);
        }
        int _ = (int) setsid.invokeExact();
    }
}
