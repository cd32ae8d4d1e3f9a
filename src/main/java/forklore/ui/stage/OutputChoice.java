package forklore.ui.stage;

/// Whose lines alone are shown.
///
/// @param family whether its children's lines, and theirs, are shown too
public record OutputChoice(int pid, boolean family) {}
