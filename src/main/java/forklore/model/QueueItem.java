package forklore.model;

/// What was put into a queue.
///
/// @param number from 0 in the order of the puts
/// @param value for people, cut short
/// @param producer the process that put it
public record QueueItem(int number, String value, int producer) {}
