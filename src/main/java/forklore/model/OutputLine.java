package forklore.model;

import forklore.trace.Stamp;

/// One line that a process wrote.
///
/// @param at when, and by which process
/// @param identity who that process is on screen
/// @param error whether it went to the error stream
/// @param open whether it has no end yet
public record OutputLine(Stamp at, Identity identity, String text, boolean error, boolean open) {}
