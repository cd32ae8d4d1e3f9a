package forklore.model;

/// What a call of `fork` returned, as this process remembers it: a forked child remembers its
/// parent's earlier calls too, being a copy.
///
/// @param value 0 in the child, the child's pid in the parent
/// @param line the listing's line of the call; 0 where unknown
/// @param t ns since the run's start
public record ForkReturn(int value, int line, long t) {}
