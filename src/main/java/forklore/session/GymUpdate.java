package forklore.session;

import forklore.gym.Answer;
import forklore.gym.Level;
import forklore.gym.Puzzle;
import forklore.gym.Tree;
import forklore.gym.Way;

import java.util.function.UnaryOperator;

/// Draws, answers and changes puzzles.
final class GymUpdate {
    /// The most boxes that are drawn: more than any puzzle has.
    private static final int MOST = 24;

    private GymUpdate() {}

    static Next apply(Session session, Intent.Training intent) {
        if (session.gym().isEmpty()) {
            return Next.of(session);
        }
        Gym gym = session.gym().get();
        return switch (intent) {
            case Intent.SayNumber said ->
                    answer(session, answer -> answer.with(said.question(), said.number()));
            case Intent.ChooseBox choose -> Next.of(choose(session, gym, choose.box()));
            case Intent.AddChild add -> add(session, gym, add.box());
            case Intent.RemoveBox remove -> remove(session, gym, remove.box());
            case Intent.NextPuzzle _ -> GymVisit.next(session, session.kept().gym());
            case Intent.OpenPuzzle open -> open(session, open.number());
            case Intent.ChooseLevel choose -> level(session, choose.level());
            case Intent.ChooseWay choose -> way(session, gym, choose.way());
            case Intent.TreeSeen seen ->
                    Next.of(
                            seen.number().equals(gym.puzzle().number())
                                    ? session.with(
                                            gym.with(new Gym.Target(seen.tree(), seen.real())))
                                    : session);
        };
    }

    /// Once the puzzle runs, an answer stays as it is.
    private static Next answer(Session session, UnaryOperator<Answer> change) {
        var record = session.kept().gym();
        boolean open =
                session.gym().filter(gym -> !gym.closed()).isPresent()
                        && !session.show().state().active();
        return open
                ? Next.saving(session.with(record.with(change.apply(record.answer()))))
                : Next.of(session);
    }

    private static Session choose(Session session, Gym gym, int box) {
        boolean there = box >= 0 && box < tree(session).size();
        return there ? session.with(gym.choosing(box)) : session;
    }

    private static Next add(Session session, Gym gym, int box) {
        Tree tree = tree(session);
        if (gym.way() == Way.LISTING || tree.size() >= MOST || box < 0 || box >= tree.size()) {
            return Next.of(session);
        }
        Tree more = tree.plus(box);
        var drawn = answer(session, answer -> answer.with(more));
        return drawn.then(s -> Next.of(choose(s, gym, box + tree.sizeAt(box))));
    }

    private static Next remove(Session session, Gym gym, int box) {
        if (gym.way() == Way.LISTING || box <= 0 || box >= tree(session).size()) {
            return Next.of(session);
        }
        int above = tree(session).parentOf(box);
        var drawn = answer(session, answer -> answer.with(answer.tree().minus(box)));
        return drawn.then(s -> Next.of(choose(s, gym, above)));
    }

    private static Tree tree(Session session) {
        return session.kept().gym().answer().tree();
    }

    private static Next open(Session session, String number) {
        if (session.gym().filter(it -> it.puzzle().number().equals(number.strip())).isPresent()) {
            return Next.of(session);
        }
        return Puzzle.of(number)
                .map(puzzle -> GymVisit.open(session, puzzle))
                .orElseGet(
                        () -> Next.of(TellUpdate.told(session, new Notice("notice.gym", number))));
    }

    private static Next level(Session session, Level level) {
        var record = session.kept().gym();
        return record.level() == level
                        && session.gym().filter(it -> it.puzzle().level() == level).isPresent()
                ? Next.of(session)
                : GymVisit.next(session, record.at(level));
    }

    /// The other way round, it is another puzzle: whoever has seen a listing knows it.
    private static Next way(Session session, Gym gym, Way way) {
        return gym.way() == way
                ? Next.of(session)
                : GymVisit.next(session, session.kept().gym().with(way));
    }
}
