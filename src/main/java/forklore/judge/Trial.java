package forklore.judge;

import forklore.lesson.Listing;
import forklore.model.Timeline;
import forklore.run.Outcome;

/// A finished run of what a learner wrote.
///
/// @param listing what was run
public record Trial(Timeline timeline, Outcome outcome, Listing listing) {}
