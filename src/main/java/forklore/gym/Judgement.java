package forklore.gym;

import java.util.List;

/// What a real run makes of an answer.
///
/// @param replies to each question of the level, in order
/// @param laid the drawn tree over the real one
/// @param mirrored whether it is the same family, children in another order
public record Judgement(List<Reply> replies, Laid laid, boolean mirrored) {
    public Judgement {
        replies = List.copyOf(replies);
    }

    /// @param right whether the answer was this number
    /// @param real the number that the run had
    public record Reply(Question question, boolean right, int real) {}

    /// @param life what the processes of the run did
    public static Judgement of(Level level, Answer answer, Life life) {
        var replies =
                Question.of(level).stream().map(question -> reply(question, answer, life)).toList();
        var laid = Laid.over(answer.tree(), life.tree());
        boolean mirrored = laid.agrees() && !answer.tree().equals(life.tree());
        return new Judgement(replies, laid, mirrored);
    }

    private static Reply reply(Question question, Answer answer, Life life) {
        int real = question.answer(life);
        var said = answer.to(question);
        return new Reply(question, said.isPresent() && said.getAsInt() == real, real);
    }

    /// Whether all of it is right.
    public boolean right() {
        return laid.agrees() && replies.stream().allMatch(Reply::right);
    }
}
