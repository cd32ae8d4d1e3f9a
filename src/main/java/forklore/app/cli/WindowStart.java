package forklore.app.cli;

import forklore.app.Desktop;

import java.util.Optional;

/// Opens a window, or says why there can be none.
final class WindowStart {
    private WindowStart() {}

    /// Something that opens a window and returns when it is closed.
    @FunctionalInterface
    interface Opening {
        void open() throws InterruptedException;
    }

    /// @throws Complaint where no window can open here
    static void open(Opening opening) throws InterruptedException {
        complain(Desktop.unset());
        try {
            opening.open();
        } catch (RuntimeException | Error e) {
            // Asked only now: where all is well, the first page need not wait for an answer.
            complain(Desktop.missing());
            throw e;
        }
    }

    private static void complain(Optional<String> missing) {
        if (missing.isPresent()) {
            throw Complaint.failed(missing.get());
        }
    }
}
