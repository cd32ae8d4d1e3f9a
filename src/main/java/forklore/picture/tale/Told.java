package forklore.picture.tale;

import forklore.picture.Words.Phrase;

/// What the narrator says of a moment.
///
/// @param t when it happened, ns since the run's start
public record Told(long t, Phrase phrase) {}
