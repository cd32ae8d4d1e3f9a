package forklore.engine;

import forklore.lesson.Text;

/// A place in a listing that cannot be compiled.
///
/// @param lane the program it belongs to; empty where there is one
/// @param line counted from 1; 0 where unknown
/// @param column counted from 1; 0 where unknown
/// @param message in the learner's words
public record Problem(String lane, String fileName, int line, int column, Text message) {}
