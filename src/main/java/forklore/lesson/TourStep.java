package forklore.lesson;

import forklore.ground.Text;
import forklore.trace.Moment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// A step of a [Tour].
///
/// @param sentence what stands large above it; plain, but for `code` in backticks
/// @param views what is in view, one or two, the larger one first
/// @param section the heading, as it stands on the page, of the section to scroll to where the page
///   is in view; empty for the page's beginning
/// @param act the demo that it is about; empty for a step that only tells
/// @param notes for the speaker
public record TourStep(
        Text sentence, List<View> views, Text section, Optional<Act> act, Notes notes) {
    public TourStep {
        views = List.copyOf(views);
    }

    /// A demo and what a step does with it.
    ///
    /// A step with a halt runs the demo: on from where the step before it has left the run, if both
    /// are about the same demo with the same values; otherwise, or where `anew` says so, from the
    /// start. Without a halt nothing runs: the demo is only shown, or stays as it is.
    ///
    /// @param demo its id within the lesson
    /// @param values of its parameters where they are not those that the lesson starts with
    /// @param anew whether it is run again from the start
    /// @param question whether the demo's prediction is put to the room, before anything runs. The
    ///   answer is revealed when the run is over: in this step or in a later one
    /// @param halt where the run is halted
    public record Act(
            String demo,
            Map<String, String> values,
            boolean anew,
            boolean question,
            Optional<Moment> halt) {
        public Act {
            values = Map.copyOf(values);
        }

        /// Whether this goes on with the run that the other one has left.
        public boolean goesOnFrom(Act before) {
            return !anew && demo.equals(before.demo) && values.equals(before.values);
        }
    }

    /// What only the speaker sees.
    ///
    /// @param words Markdown
    /// @param minutes how long the step is planned to take
    /// @param wrong what to say to who gave a wrong answer, by the answer's index in the prediction
    public record Notes(Text words, OptionalDouble minutes, Map<Integer, Text> wrong) {
        public Notes {
            wrong = Map.copyOf(wrong);
        }
    }
}
