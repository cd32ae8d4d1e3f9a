package forklore.session;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// What the learner has answered to quizzes.
///
/// @param given all answers to each quiz, by its key (`num03/ten-forks`), the first one first
/// @param skipped the day for which the learner wanted no review
public record Answers(PMap<String, PVector<Given>> given, Optional<LocalDate> skipped) {
    public static final Answers NONE = new Answers(HashTreePMap.empty(), Optional.empty());

    /// One answer.
    ///
    /// @param chosen the places of the chosen answers, from 0
    public record Given(LocalDate day, Set<Integer> chosen, boolean right) {
        public Given {
            chosen = Set.copyOf(chosen);
        }
    }

    /// All answers to that quiz, the first one first.
    public PVector<Given> to(String quiz) {
        return given.getOrDefault(quiz, TreePVector.empty());
    }

    /// The last answer to that quiz.
    public Optional<Given> last(String quiz) {
        var all = to(quiz);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /// Whether the quiz was ever answered right.
    public boolean solved(String quiz) {
        return to(quiz).stream().anyMatch(Given::right);
    }

    /// How often it was answered wrong.
    public int wrong(String quiz) {
        return (int) to(quiz).stream().filter(answer -> !answer.right()).count();
    }

    Answers with(String quiz, Given answer) {
        return new Answers(given.plus(quiz, to(quiz).plus(answer)), skipped);
    }

    Answers skipping(LocalDate day) {
        return new Answers(given, Optional.of(day));
    }
}
