package forklore.session;

import forklore.gym.Answer;
import forklore.gym.Judgement;
import forklore.gym.Laid;
import forklore.gym.Life;
import forklore.gym.Witness;
import forklore.lesson.Demo;
import forklore.lesson.Part;
import forklore.run.Outcome;

import java.util.List;

/// Judges an answer when a run of the puzzle is over.
final class GymVerdicts {
    private GymVerdicts() {}

    /// @param before the session before what happened
    static Next follow(Session before, Next next) {
        Session session = next.session();
        boolean over =
                Gym.isHere(session.place())
                        && session.place().equals(before.place())
                        && before.show().state().active()
                        && session.show().state() instanceof RunState.Ended(Outcome ending)
                        && ending instanceof Outcome.Exited;
        return over ? next.then(GymVerdicts::judge) : next;
    }

    private static Next judge(Session session) {
        return session.gym()
                .flatMap(
                        gym ->
                                Witness.of(session.show().timeline().end())
                                        .map(seen -> judge(session, gym, seen.life())))
                .orElseGet(() -> Next.of(session));
    }

    private static Next judge(Session session, Gym gym, Life seen) {
        Life life = gym.puzzle().settled(seen);
        return switch (gym.way()) {
            case TREE -> drawn(session, gym, life);
            case LISTING -> listed(session, gym, life);
        };
    }

    /// What was drawn before. A listing that was changed is another puzzle, whose run says nothing.
    private static Next drawn(Session session, Gym gym, Life life) {
        if (edited(session)) {
            return Next.of(session);
        }
        Answer answer = session.kept().gym().answer();
        boolean odd = !life.equals(gym.puzzle().expected());
        if (gym.closed()) {
            return Next.of(session);
        }
        boolean counted = !answer.equals(Answer.NONE) && !odd;
        var judgement = Judgement.of(gym.puzzle().level(), answer, life);
        return noted(session, gym, new Gym.Verdict(judgement, life, odd, counted));
    }

    /// Whether the listing that ran makes the tree. The first one that runs is the answer.
    private static Next listed(Session session, Gym gym, Life life) {
        if (gym.target().isEmpty()) {
            return Next.of(session);
        }
        var laid = Laid.over(gym.target().get().tree(), life.tree());
        var judgement = new Judgement(List.of(), laid, false);
        return noted(session, gym, new Gym.Verdict(judgement, life, false, !gym.closed()));
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
