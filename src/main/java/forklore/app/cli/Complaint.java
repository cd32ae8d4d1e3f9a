package forklore.app.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Ends a command with a message for the user: what is wrong, where, and what to do.
final class Complaint extends RuntimeException {
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private Complaint(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /// The user asked for what there is not.
    static Complaint usage(String message) {
        return new Complaint(WRONG_USAGE, message);
    }

    /// What was asked for could not be done.
    static Complaint failed(String message) {
        return new Complaint(FAILED, message);
    }

    /// A program of the user's that could not be read, and why.
    static Complaint unreadable(Path file, IOException why) {
        if (why instanceof NoSuchFileException) {
            return usage("There is no file " + file + ".");
        }
        String reason =
                why instanceof CharacterCodingException
                        ? "it is not UTF-8 text"
                        : String.valueOf(why.getMessage());
        return usage("Cannot read " + file + ": " + reason + ".");
    }

    int exitCode() {
        return exitCode;
    }
}
