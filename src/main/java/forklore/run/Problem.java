package forklore.run;

import forklore.ground.Text;

/// A place in a listing that cannot be compiled, or where a run failed.
///
/// @param lane the program it belongs to; empty where there is one
/// @param line counted from 1; 0 where unknown
/// @param column counted from 1; 0 where unknown
/// @param message in the learner's words
/// @param details what the compiler or the interpreter itself said, in full, for whoever asks: a
///   traceback; empty where there is no more than the message
public record Problem(
        String lane, String fileName, int line, int column, Text message, String details) {
    /// A place about which there is no more to say.
    public Problem(String lane, String fileName, int line, int column, Text message) {
        this(lane, fileName, line, column, message, "");
    }
}
