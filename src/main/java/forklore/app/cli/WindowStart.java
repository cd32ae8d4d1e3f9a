package forklore.app.cli;

import forklore.app.Desktop;

import java.util.Optional;
import java.util.function.Supplier;

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
        open(opening, Desktop::unset, Desktop::missing);
    }

    /// @param unset what is missing as far as it is known at once
    /// @param missing what is missing; takes a while to find out
    static void open(
            Opening opening, Supplier<Optional<String>> unset, Supplier<Optional<String>> missing)
            throws InterruptedException {
        complain(unset.get());
        try {
            opening.open();
        } catch (RuntimeException | Error e) {
            // Asked only now: where all is well, the first page need not wait for an answer.
            complain(missing.get());
            throw e;
        }
    }

    private static void complain(Optional<String> missing) {
        if (missing.isPresent()) {
            throw Complaint.failed(missing.get());
        }
    }
}
