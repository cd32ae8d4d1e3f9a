package forklore.lesson;

import java.util.List;

/// A lesson told as a story, step by step: by somebody in front of a room, or by a learner alone.
///
/// @param minutes how long it is planned to take in front of a room
/// @param steps in order
public record Tour(int minutes, List<TourStep> steps) {
    /// How many steps a tour has at least and at most.
    static final int FEWEST = 6;

    static final int MOST = 12;

    public Tour {
        steps = List.copyOf(steps);
    }
}
