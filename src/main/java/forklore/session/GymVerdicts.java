package forklore.session;

import forklore.gym.Answer;
import forklore.gym.Judgement;
import forklore.gym.Laid;
import forklore.gym.Life;
import forklore.gym.Solution;
import forklore.gym.Solver;
import forklore.gym.Witness;
import forklore.lesson.Demo;
import forklore.lesson.Part;
import forklore.run.Outcome;

import java.util.List;
import java.util.Optional;

/// Judges an answer when a run of the puzzle is over. Where nothing can run, as on a system without
/// `fork`, it is judged by what the processes would have done.
final class GymVerdicts {
    private GymVerdicts() {}

    /// What the processes did.
    ///
    /// @param real whether they were there
    private record Seen(Life life, boolean real) {}

    /// @param before the session before what happened
    static Next follow(Session before, Next next) {
        Session session = next.session();
        boolean over =
                Gym.isHere(session.place())
                        && session.place().equals(before.place())
                        && before.show().state().active()
                        && session.show().state() instanceof RunState.Ended;
        return over ? next.then(GymVerdicts::judge) : next;
    }

    private static Next judge(Session session) {
        return session.gym()
                .flatMap(gym -> seen(session, gym).map(seen -> judge(session, gym, seen)))
                .orElseGet(() -> Next.of(session));
    }

    private static Optional<Seen> seen(Session session, Gym gym) {
        if (!(session.show().state() instanceof RunState.Ended(Outcome ending))) {
            return Optional.empty();
        }
        return switch (ending) {
            case Outcome.Exited _ ->
                    Witness.of(session.show().timeline().end())
                            .map(seen -> new Seen(gym.puzzle().settled(seen.life()), true));
            case Outcome.Failed _ -> reckoned(session, gym).map(life -> new Seen(life, false));
            case Outcome.TimedOut _, Outcome.Stopped _ -> Optional.empty();
        };
    }

    /// What the listing in view would do, if it is as it was given and nothing of it ran.
    private static Optional<Life> reckoned(Session session, Gym gym) {
        if (edited(session) || !session.show().timeline().end().processes().all().isEmpty()) {
            return Optional.empty();
        }
        return switch (gym.way()) {
            case TREE -> Optional.of(gym.puzzle().expected());
            case LISTING ->
                    GymPage.program(gym.puzzle(), session.place().demo())
                            .flatMap(Solver::solve)
                            .map(Solution::life);
        };
    }

    private static Next judge(Session session, Gym gym, Seen seen) {
        return switch (gym.way()) {
            case TREE -> drawn(session, gym, seen);
            case LISTING -> listed(session, gym, seen);
        };
    }

    /// What was drawn before. A listing that was changed is another puzzle, whose run says nothing.
    private static Next drawn(Session session, Gym gym, Seen seen) {
        if (edited(session) || gym.closed()) {
            return Next.of(session);
        }
        Answer answer = session.kept().gym().answer();
        boolean odd = !seen.life().equals(gym.puzzle().expected());
        boolean counted = !answer.equals(Answer.NONE) && !odd;
        var judgement = Judgement.of(gym.puzzle().level(), answer, seen.life());
        return noted(
                session, gym, new Gym.Verdict(judgement, seen.life(), odd, counted, seen.real()));
    }

    /// Whether the listing that ran makes the tree. The first one that runs is the answer.
    private static Next listed(Session session, Gym gym, Seen seen) {
        if (gym.target().isEmpty()) {
            return Next.of(session);
        }
        var laid = Laid.over(gym.target().get().tree(), seen.life().tree());
        var judgement = new Judgement(List.of(), laid, false);
        return noted(
                session,
                gym,
                new Gym.Verdict(judgement, seen.life(), false, !gym.closed(), seen.real()));
    }

    private static Next noted(Session session, Gym gym, Gym.Verdict verdict) {
        var record = session.kept().gym();
        var after =
                verdict.counted()
                        ? record.judged(gym.puzzle().level(), verdict.judgement().right())
                        : verdict.odd() ? record : record.finished();
        return Next.saving(session.with(gym.with(session.place().demo(), verdict)).with(after));
    }

    private static boolean edited(Session session) {
        List<Part> parts = session.demo().map(Demo::parts).orElse(List.of());
        return parts.stream().anyMatch(part -> Edits.isEdited(session, part));
    }
}
