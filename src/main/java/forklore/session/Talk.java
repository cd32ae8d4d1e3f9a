package forklore.session;

import forklore.lesson.Demo;
import forklore.lesson.Lesson;
import forklore.lesson.Prediction;
import forklore.lesson.Tour;
import forklore.lesson.TourStep;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Where a tour stands.
///
/// @param step which one it is at, from 0; -1 before the first
/// @param phase how far that one has come
/// @param halt the moment at which the step's run is halted, ns since the run's start; empty until
///   the run has come there
/// @param votes what most in the room answered, by the step that asked
/// @param recorded whether the demo's recording stands in for the run
/// @param runs the runs of the other steps, to come back to, by the step that began them
public record Talk(
        int step,
        Phase phase,
        OptionalLong halt,
        PMap<Integer, Integer> votes,
        boolean recorded,
        PMap<Integer, Show> runs) {
    /// How far a step has come.
    public enum Phase {
        /// Its sentence is there, and what is in view.
        BEGUN,
        /// Its question is put to the room.
        ASKED,
        /// The run goes on to the step's halt.
        GOING,
        /// The step has shown what it has to show; what is seen stands still.
        HELD,
        /// The answer to its question is there, too.
        REVEALED
    }

    static final Talk START =
            new Talk(
                    -1,
                    Phase.BEGUN,
                    OptionalLong.empty(),
                    HashTreePMap.empty(),
                    false,
                    HashTreePMap.empty());

    /// The tour of the lesson in view.
    public static Optional<Tour> tour(Session session) {
        return session.lesson().flatMap(Lesson::tour).filter(tour -> !tour.steps().isEmpty());
    }

    /// The steps of the tour that is given; none where there is none.
    public static List<TourStep> steps(Session session) {
        return session.hall().talk().flatMap(_ -> tour(session)).map(Tour::steps).orElse(List.of());
    }

    /// The step that the tour is at.
    public static Optional<TourStep> current(Session session) {
        return session.hall().talk().flatMap(talk -> at(session, talk.step()));
    }

    /// The step that comes after it.
    public static Optional<TourStep> next(Session session) {
        return session.hall().talk().flatMap(talk -> at(session, talk.step() + 1));
    }

    private static Optional<TourStep> at(Session session, int step) {
        List<TourStep> steps = steps(session);
        return step >= 0 && step < steps.size() ? Optional.of(steps.get(step)) : Optional.empty();
    }

    /// The step whose question waits for its answer or has just got it, from 0; empty for none.
    public static Optional<Integer> asked(Session session) {
        return session.hall()
                .talk()
                .flatMap(talk -> new Acts(steps(session)).question(talk.step()));
    }

    /// That question.
    public static Optional<Prediction> question(Session session) {
        return asked(session).flatMap(_ -> session.demo()).flatMap(Demo::prediction);
    }

    /// What most in the room answered to it, as a place among the answers; empty for nothing yet.
    public static Optional<Integer> vote(Session session) {
        return session.hall()
                .talk()
                .flatMap(
                        talk ->
                                asked(session)
                                        .flatMap(
                                                step ->
                                                        Optional.ofNullable(
                                                                talk.votes().get(step))));
    }

    /// Whether the question is put to the room now, before anything runs.
    public static boolean asking(Session session) {
        return session.hall().talk().filter(talk -> talk.phase() == Phase.ASKED).isPresent();
    }

    Talk in(Phase next) {
        return new Talk(step, next, halt, votes, recorded, runs);
    }

    /// At the beginning of a step.
    Talk at(int other, Phase first) {
        return new Talk(other, first, OptionalLong.empty(), votes, recorded, runs);
    }

    Talk halting(OptionalLong moment) {
        return new Talk(step, phase, moment, votes, recorded, runs);
    }

    Talk with(PMap<Integer, Integer> next) {
        return new Talk(step, phase, halt, next, recorded, runs);
    }

    Talk recorded(boolean next) {
        return new Talk(step, phase, halt, votes, next, runs);
    }

    Talk keeping(int begun, Show run) {
        return new Talk(step, phase, halt, votes, recorded, runs.plus(begun, run));
    }
}
