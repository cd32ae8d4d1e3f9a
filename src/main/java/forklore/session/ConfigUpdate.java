package forklore.session;

import forklore.lesson.Course;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;
import forklore.lesson.Mistake;
import forklore.run.LimitChoice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.Stream;

/// Changes what the app works with: lessons, interpreter, programs of the learner's own.
final class ConfigUpdate {
    private ConfigUpdate() {}

    static Next apply(Session session, Intent.Configuring intent) {
        return switch (intent) {
            case Intent.ChooseLessons choose ->
                    Next.of(session, new Effect.ReadCourse(choose.folder()));
            case Intent.ReloadLessons reload ->
                    Next.of(session, new Effect.ReadCourse(session.machine().lessons()));
            case Intent.CourseRead read -> read(session, read.folder(), read.course());
            case Intent.ChoosePython choose -> python(session, choose.place());
            case Intent.ChooseLimits choose -> limits(session, choose.limits());
            case Intent.LookForPythons look -> Next.of(session, new Effect.FindPythons());
            case Intent.PythonsFound found ->
                    Next.of(session.with(session.machine().with(found.pythons())));
            case Intent.EnginesFound found ->
                    Next.of(session.with(session.machine().with(found.engines())));
            case Intent.OpenProgram open -> Next.of(session, new Effect.ReadProgram(open.path()));
            case Intent.ProgramRead read -> own(session, read.lesson());
        };
    }

    private static Next python(Session session, String place) {
        var choices = session.kept().choices().withPython(place);
        var chosen = session.with(session.kept().with(choices));
        return Next.of(
                chosen,
                new Effect.UsePython(place),
                new Effect.SavePreferences(chosen.preferences()));
    }

    private static Next limits(Session session, LimitChoice limits) {
        var chosen = session.with(session.kept().with(session.kept().choices().with(limits)));
        return Next.of(chosen, new Effect.SavePreferences(chosen.preferences()));
    }

    /// Another course, or the same one read again. A folder without a lesson is refused with the
    /// reason, and the course stays.
    private static Next read(Session session, String folder, Course course) {
        if (course.lessons().isEmpty()) {
            String why =
                    course.mistakes().stream().findFirst().map(Mistake::toString).orElse(folder);
            return Next.of(
                    TellUpdate.told(session, new Notice("notice.lessons.none", folder, why)));
        }
        var effects = new ArrayList<Effect>();
        if (session.show().state().active()) {
            effects.add(new Effect.StopRun(session.show().run()));
        }
        var own = session.course().lessons().stream().filter(OwnProgram::isOwn).toList();
        var whole = own.stream().reduce(course, ConfigUpdate::with, (a, b) -> b);
        var kept = session.kept().with(session.kept().choices().withLessons(folder));
        var next =
                session.with(whole)
                        .with(session.machine().withLessons(folder))
                        .with(kept)
                        .with(
                                Show.idle(
                                        session.show().run(),
                                        session.show().transport().rewound()));
        next = next.with(Places.nearest(whole, next.page(), next.place()));
        effects.add(new Effect.SavePreferences(next.preferences()));
        return new Next(next, effects);
    }

    /// Opens it as the file has it, without what was edited here before.
    private static Next own(Session session, Lesson lesson) {
        var listing = lesson.demos().getFirst().parts().getFirst().listings();
        EngineKind engine = listing.keySet().iterator().next();
        var place = new Place(lesson.id(), lesson.demos().getFirst().id(), engine);
        var edits = session.kept().edits().minus(Edits.key(place, ""));
        var known = session.with(with(session.course(), lesson));
        var there = new Next(known.with(known.kept().withEdits(edits)), java.util.List.of());
        return there.then(s -> GoUpdate.apply(s, new Intent.OpenLesson(lesson.id())))
                .then(s -> GoUpdate.apply(s, new Intent.ChooseEngine(engine)));
    }

    static Course with(Course course, Lesson lesson) {
        var others = course.lessons().stream().filter(it -> !it.id().equals(lesson.id()));
        return new Course(
                Stream.concat(others, Stream.of(lesson))
                        .sorted(Comparator.comparingInt(Lesson::number))
                        .toList(),
                course.glossary(),
                course.mistakes());
    }
}
