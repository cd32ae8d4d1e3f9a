package forklore.mp.life;

import forklore.mp.ProcessException;
import forklore.mp.fork.Fork;
import forklore.mp.jvm.JvmCommand;
import forklore.mp.self.Lineage;
import forklore.mp.self.Self;
import forklore.mp.tell.Failures;
import forklore.mp.tell.OutputCapture;
import forklore.mp.tell.Tracer;
import forklore.trace.ProcessEvent.ProcessReady;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.Role;
import forklore.trace.StartMethod;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;

/// The start of a listing's first process: runs its `main` as `java` would, watched if somebody
/// watches. [JvmCommand#forListing] makes the command line. Not for calling by hand.
public final class Main {
    private Main() {}

    /// @param arguments the binary name of the class that has `main`
    public static void main(String[] arguments) {
        Self.onMainThread();
        if (Fork.isForkable()) {
            Fork.prepare();
        }
        OutputCapture.install();
        AtExit.install();
        if (Tracer.on()) {
            String name = Lineage.self().name();
            int parent = Self.parentPid();
            Tracer.emit(
                    new ProcessStarted(
                            Tracer.here(), parent, name, StartMethod.MAIN, Role.MAIN, "", -1));
            Tracer.emit(new ProcessReady(Tracer.here()));
        }
        int code = run(arguments[0]);
        if (Fork.isChild()) {
            throw Fork.leave(code);
        }
        if (code != 0) {
            System.exit(code);
        }
    }

    private static int run(String listing) {
        try {
            call(Class.forName(listing));
            return 0;
        } catch (ClassNotFoundException e) {
            Failures.report(new ProcessException("there is no class " + listing, e));
        } catch (Throwable e) {
            Failures.report(e);
        }
        return 1;
    }

    private static void call(Class<?> listing) throws Throwable {
        Method main = find(listing);
        main.setAccessible(true);
        Object[] arguments = main.getParameterCount() == 0 ? new Object[0] : noArguments();
        try {
            main.invoke(receiver(main, listing), arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static Object[] noArguments() {
        return new Object[] {new String[0]};
    }

    private static Method find(Class<?> listing) throws NoSuchMethodException {
        try {
            return listing.getDeclaredMethod("main", String[].class);
        } catch (NoSuchMethodException e) {
            return listing.getDeclaredMethod("main");
        }
    }

    private static @Nullable Object receiver(Method main, Class<?> listing)
            throws ReflectiveOperationException {
        if (Modifier.isStatic(main.getModifiers())) {
            return null;
        }
        var constructor = listing.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }
}
