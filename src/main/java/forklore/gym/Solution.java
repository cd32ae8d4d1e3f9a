package forklore.gym;

/// What a program does, by reckoning.
///
/// @param life the first process and all below it
/// @param seconds until the last process ends; sleeps alone take time
/// @param slack how far apart, at least, the ends of two processes are between which it matters who
///   outlives whom, s; 0 where luck decides that
public record Solution(Life life, int seconds, int slack) {}
