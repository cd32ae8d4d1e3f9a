package forklore.mp.fork;

import forklore.ground.Surroundings;
import forklore.mp.ProcessException;
import forklore.mp.self.Lineage;
import forklore.mp.self.Self;
import forklore.mp.tell.OutputCapture;
import forklore.mp.tell.Tracer;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.ProcessEvent.ProgramReplaced;
import forklore.trace.Role;
import forklore.trace.StartMethod;

import java.io.File;
import java.util.List;

/// Other programs, in this process's place or beside it.
public final class Programs {
    private Programs() {}

    /// Runs another program in the place of this one. Only returns by throwing.
    ///
    /// @param arguments the first is the name by which the program knows itself
    /// @throws ProcessException where there is no such program, or the system refuses
    public static void exec(String program, List<String> arguments) {
        check(arguments);
        String path = find(program);
        System.out.flush();
        System.err.flush();
        OutputCapture.flushAll();
        Descriptors.tellProgram();
        if (Tracer.on()) {
            Tracer.emit(new ProgramReplaced(Tracer.here(), name(path)));
        }
        try {
            Syscalls.execv(path, arguments);
        } catch (ProcessException e) {
            if (Tracer.on()) {
                // It is what it was.
                Tracer.emit(new ProgramReplaced(Tracer.here(), Lineage.self().name()));
            }
            throw e;
        }
    }

    /// Starts another program as a child of this process.
    ///
    /// @return its pid
    /// @throws ProcessException where there is no such program, or the system refuses
    public static int spawn(String program, List<String> arguments) {
        check(arguments);
        String path = find(program);
        System.out.flush();
        System.err.flush();
        int pid = Syscalls.spawn(path, arguments);
        if (Tracer.on()) {
            Tracer.emit(
                    new ProcessStarted(
                            Tracer.of(pid),
                            Self.pid(),
                            name(path),
                            StartMethod.SPAWN,
                            Role.CHILD,
                            "",
                            -1));
            Tracer.emit(new ProgramReplaced(Tracer.of(pid), name(path)));
        }
        return pid;
    }

    private static void check(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException(
                    "a program needs a first argument, the name by which it knows itself");
        }
    }

    /// Where the program is: itself where it names a folder, otherwise in those of `PATH`.
    private static String find(String program) {
        if (program.contains("/")) {
            return program;
        }
        String path = Surroundings.variable("PATH").orElse("/usr/bin:/bin");
        for (String folder : path.split(File.pathSeparator)) {
            var file = new File(folder.isEmpty() ? "." : folder, program);
            if (file.isFile() && file.canExecute()) {
                return file.getPath();
            }
        }
        throw new ProcessException(
                "There is no program " + program + " in the folders of PATH: " + path);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
