package forklore.picture.time;

import forklore.trace.TraceEvent;

/// Something that came to a process from another one: itself, a task, an item.
///
/// @param event what happened where it came
/// @param from the process that it came from
/// @param sent when, ns since the run's start
record Arrival(TraceEvent event, int from, long sent) {}
