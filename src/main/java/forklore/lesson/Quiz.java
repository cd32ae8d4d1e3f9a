package forklore.lesson;

import forklore.ground.Text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A question that is judged: one or several of its answers are right.
///
/// @param id the name within the lesson; no demo of it has the same
/// @param question Markdown
/// @param answers at least two, at least one of them right and one wrong
public record Quiz(String id, Text question, List<Answer> answers) {
    public Quiz {
        answers = List.copyOf(answers);
    }

    /// @param text Markdown, one line
    /// @param why Markdown: what is wrong with it, or why it is right; a wrong one always says so
    public record Answer(Text text, boolean right, Text why) {}

    /// The places of the right answers, from 0.
    public Set<Integer> right() {
        return IntStream.range(0, answers.size())
                .filter(i -> answers.get(i).right())
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether more than one answer is to be chosen.
    public boolean several() {
        return right().size() > 1;
    }

    /// Whether these answers can be given: there are some, and the quiz has them.
    public boolean takes(Set<Integer> chosen) {
        return !chosen.isEmpty() && chosen.stream().allMatch(i -> i >= 0 && i < answers.size());
    }
}
