package forklore.session;

import java.time.LocalDate;
import java.util.List;

/// In which box of a Leitner card file a question lies, and when it is due.
///
/// A question that is answered right moves one box on and comes again later; one that is answered
/// wrong goes back to the first box. An answer before its day moves nothing forward: who has just
/// read the reason proves nothing by knowing it.
///
/// @param box 1 to 4
/// @param due the first day on which it is to be asked again
public record Leitner(int box, LocalDate due) {
    /// The days that a question rests in each box.
    private static final List<Integer> REST = List.of(1, 3, 7, 16);

    /// Where these answers have brought it.
    ///
    /// @param answers the first one first; at least one
    public static Leitner of(List<Answers.Given> answers) {
        var first = answers.getFirst();
        var place = in(1, first.day());
        for (var answer : answers.subList(1, answers.size())) {
            place = place.after(answer);
        }
        return place;
    }

    /// Whether it is to be asked on that day.
    public boolean isDue(LocalDate day) {
        return !day.isBefore(due);
    }

    private Leitner after(Answers.Given answer) {
        if (!answer.right()) {
            return in(1, answer.day());
        }
        return isDue(answer.day()) ? in(Math.min(box + 1, REST.size()), answer.day()) : this;
    }

    private static Leitner in(int box, LocalDate from) {
        return new Leitner(box, from.plusDays(REST.get(box - 1)));
    }
}
