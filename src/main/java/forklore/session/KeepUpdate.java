package forklore.session;

import forklore.ground.Text;
import forklore.lesson.Demo;
import forklore.lesson.ParameterValues;
import forklore.lesson.Part;
import forklore.model.Timeline;
import forklore.run.Outcome;
import forklore.trace.RunEvent.MomentMarked;
import forklore.trace.Stamp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Marks, saves and opens runs.
final class KeepUpdate {
    private static final int LONGEST_WORD = 80;

    private KeepUpdate() {}

    static Next apply(Session session, Intent.Keeping intent) {
        return switch (intent) {
            case Intent.MarkMoment mark -> mark(session, mark.word().strip());
            case Intent.Unmark unmark -> unmark(session, unmark.mark());
            case Intent.OpenRecordings open ->
                    Next.of(session, new Effect.ReadRecordings(open.paths()));
            case Intent.ReadingRecordings reading ->
                    Next.of(
                            reading(
                                    session,
                                    Optional.of(
                                            new Shelf.Reading(reading.name(), reading.share()))));
            case Intent.RecordingsRead read ->
                    open(reading(session, Optional.empty()), read.runs());
            case Intent.SaveRecording save ->
                    session.show().isEmpty()
                            ? Next.of(session)
                            : Next.of(
                                    session,
                                    new Effect.WriteRecording(
                                            save.path(), session.show().timeline()));
            case Intent.LookForRuns look ->
                    Next.of(session, new Effect.FindRuns(session.place().key()));
            case Intent.RunsFound found -> {
                var machine = session.machine();
                yield Next.of(
                        session.with(
                                machine.with(machine.shelf().with(found.demo(), found.runs()))));
            }
        };
    }

    /// Keeps the run in view, if it is over and a run of its own. Puzzles come and go: their runs
    /// are not kept.
    static Next kept(Session session) {
        Show show = session.show();
        boolean own =
                show.timeline().end().run().replayed().isEmpty() && !Gym.isHere(session.place());
        return own && !session.show().isEmpty() && show.state() instanceof RunState.Ended
                ? Next.of(session, keeping(session, show.timeline()))
                : Next.of(session);
    }

    private static Effect keeping(Session session, Timeline timeline) {
        long most = session.kept().choices().limits().mostKept();
        return new Effect.KeepRun(session.place().key(), timeline, most);
    }

    private static Session reading(Session session, Optional<Shelf.Reading> now) {
        var machine = session.machine();
        return session.with(machine.with(machine.shelf().reading(now)));
    }

    private static Next mark(Session session, String word) {
        if (word.isEmpty() || session.show().isEmpty()) {
            return Next.of(session);
        }
        String shortened = word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word;
        Show show = session.show();
        int engine = show.timeline().events().getFirst().pid();
        var mark = new MomentMarked(new Stamp(show.now(), engine, 0), shortened);
        return changed(session, show.timeline().append(mark));
    }

    private static Next unmark(Session session, Mark mark) {
        Timeline timeline = session.show().timeline();
        return timeline.end().run().marked().stream()
                .filter(it -> it.t() == mark.t() && it.word().equals(mark.word()))
                .findFirst()
                .map(found -> changed(session, timeline.without(found)))
                .orElseGet(() -> Next.of(session));
    }

    /// The same run with another mark, at the same moment. A recording that was opened from among
    /// the kept ones is kept again.
    private static Next changed(Session session, Timeline timeline) {
        var next = session.with(session.show().with(timeline));
        boolean over = session.show().state() instanceof RunState.Ended;
        return over && !next.show().isEmpty()
                ? Next.of(next, keeping(session, timeline))
                : Next.of(next);
    }

    private static Next open(Session session, List<OpenedRun> runs) {
        if (runs.isEmpty()) {
            return Next.of(session);
        }
        var run = runs.getFirst();
        var effects = new ArrayList<Effect>();
        if (session.show().state().active()) {
            effects.add(new Effect.StopRun(session.show().run()));
        }
        var there = new Next(session, effects).then(s -> page(s, run));
        return there.then(s -> runs.size() == 1 ? show(s, run) : beside(s, run, runs.get(1)));
    }

    /// Goes where the run belongs: to its demo, or to a page of its own.
    private static Next page(Session session, OpenedRun run) {
        String name = run.run().demo();
        int slash = name.lastIndexOf('/');
        String lesson = slash < 0 ? "" : name.substring(0, slash);
        String demo = name.substring(slash + 1);
        boolean known =
                session.course()
                        .lesson(lesson)
                        .flatMap(found -> found.demo(demo))
                        .filter(found -> fits(found, run))
                        .isPresent();
        if (known) {
            return GoUpdate.apply(session, new Intent.OpenLesson(lesson))
                    .then(s -> GoUpdate.apply(s, new Intent.ChooseDemo(demo)))
                    .then(s -> GoUpdate.apply(s, new Intent.ChooseEngine(run.engine())));
        }
        var page = run.lesson();
        var with = session.with(ConfigUpdate.with(session.course(), page));
        return GoUpdate.apply(with, new Intent.OpenLesson(page.id()));
    }

    /// Whether the run can be one of the demo: it has values for the demo's parameters, and the
    /// demo has a place for each of its lanes, or could have one for each language.
    private static boolean fits(Demo demo, OpenedRun run) {
        return demo.parameters().stream().allMatch(it -> isSet(demo, it.id(), run))
                && hasLanes(demo, run);
    }

    private static boolean isSet(Demo demo, String parameter, OpenedRun run) {
        String value = run.run().parameters().get(parameter);
        try {
            return value != null && !ParameterValues.check(demo, parameter, value).isEmpty();
        } catch (ParameterValues.BadValue e) {
            return false;
        }
    }

    private static boolean hasLanes(Demo demo, OpenedRun run) {
        var lanes = demo.parts().stream().map(Part::lane).toList();
        return lanes.containsAll(run.lanes())
                || Both.of(demo)
                        .filter(
                                both ->
                                        both.parts().stream()
                                                .map(Part::lane)
                                                .toList()
                                                .containsAll(run.lanes()))
                        .isPresent();
    }

    private static Next show(Session session, OpenedRun run) {
        var lanes = run.lanes();
        boolean both =
                session.demo()
                        .filter(
                                demo ->
                                        demo.parts().stream()
                                                .map(Part::lane)
                                                .noneMatch(lanes::contains))
                        .isPresent();
        var trial = session.work().trial().plain();
        var staged = both ? session.demo().flatMap(Both::of).map(trial::both).orElse(trial) : trial;
        return shown(session.with(session.work().with(staged)), run.timeline(), run.outcome());
    }

    private static Next beside(Session session, OpenedRun one, OpenedRun two) {
        var pair = TwoRuns.of(one, two);
        var base = session.demo();
        if (base.isEmpty()) {
            return show(session, one);
        }
        var parts =
                pair.lanes().stream()
                        .map(
                                lane ->
                                        new Part(
                                                lane.name(),
                                                Text.same(lane.title()),
                                                Text.same(lane.note()),
                                                Map.of()))
                        .toList();
        var trial = session.work().trial().both(base.get().of(parts));
        return shown(
                session.with(session.work().with(trial)), pair.timeline(), new Outcome.Exited(0));
    }

    private static Next shown(Session session, Timeline timeline, Outcome outcome) {
        Show before = session.show();
        var show =
                Show.starting(before.run() + 1, before.transport())
                        .with(timeline)
                        .in(new RunState.Ended(outcome));
        var transport = show.transport().live(false).at(timeline.duration());
        return Next.of(session.with(show.with(transport)));
    }
}
