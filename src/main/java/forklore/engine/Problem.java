package forklore.engine;

/// A place in a listing that cannot be compiled.
///
/// @param line counted from 1
/// @param column counted from 1; 0 where unknown
/// @param message in the learner's words
public record Problem(String lane, String fileName, int line, int column, String message) {}
