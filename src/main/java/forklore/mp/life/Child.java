package forklore.mp.life;

import forklore.mp.Process;
import forklore.mp.pickle.Pickle;
import forklore.mp.pickle.PickledLambda;
import forklore.mp.self.Identity;
import forklore.mp.self.Lineage;
import forklore.mp.self.Self;
import forklore.mp.tell.Failures;
import forklore.mp.tell.OutputCapture;
import forklore.mp.tell.Tracer;
import forklore.trace.ProcessEvent.ProcessReady;
import forklore.trace.Role;
import forklore.wire.FrameInput;
import forklore.wire.Message;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/// The start of a child JVM: learns who it is, then what to do. Not for calling by hand.
public final class Child {
    private Child() {}

    /// @throws IOException where the parent's pipe is torn
    public static void main(String[] arguments) throws IOException {
        Self.onMainThread();
        live(new FrameInput(new FileInputStream(FileDescriptor.in)));
    }

    /// Does what the parent says on that pipe.
    static void live(FrameInput in) throws IOException {
        System.setIn(InputStream.nullInputStream());
        Message first = in.next();
        if (first == null) {
            return;
        }
        Identity identity = Identity.read(first);
        Self.is(identity.pid());
        Lineage.is(identity);
        ParentWatch.begin(identity.parentPid());
        if (identity.role() == Role.WORKER) {
            Worker.serve(in);
            return;
        }
        if (identity.role() == Role.MANAGER) {
            ManagerDesk.serve(in);
            return;
        }
        OutputCapture.install();
        AtExit.install();
        Message task = in.next();
        if (task != null) {
            run(task);
        }
    }

    private static void run(Message task) {
        if (Tracer.on()) {
            Tracer.emit(new ProcessReady(Tracer.here()));
        }
        try {
            execute(task);
        } catch (Throwable e) {
            Failures.report(e);
            System.exit(1);
        }
    }

    private static void execute(Message task) throws Throwable {
        if (task.peekByte() == PickledLambda.WHOLE_PROCESS) {
            task.readByte();
            var process = (Process) Objects.requireNonNull(Pickle.read(task));
            process.run();
        } else {
            PickledLambda.read(task).call();
        }
    }
}
