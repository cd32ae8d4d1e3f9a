package forklore.session;

import forklore.lesson.Course;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

import java.util.Optional;

/// Everything that the window shows. Immutable; [Update] makes the next one.
///
/// @param bench what the learner did with each demo, by [Place#key]
/// @param kept what outlives the app, but for look and place
/// @param engines what can run here; empty until that was found out
public record Session(
        Course course,
        Look look,
        Place place,
        PMap<String, DemoWork> bench,
        Kept kept,
        PMap<EngineKind, EngineInfo> engines,
        PVector<Notice> notices,
        Show show) {
    /// @param edits the learner's versions of listings, by [Edits#key]
    public record Kept(Optional<Window> window, Progress progress, PMap<String, String> edits) {
        public static final Kept NOTHING =
                new Kept(Optional.empty(), Progress.NONE, HashTreePMap.empty());
    }

    /// The session at the app's start, at the place where the last one ended if that still exists.
    public static Session open(Course course, Optional<Preferences> saved) {
        var place = saved.map(Preferences::place).orElse(new Place("", "", EngineKind.JAVA));
        var kept =
                saved.map(p -> new Kept(p.window(), p.progress(), p.edits())).orElse(Kept.NOTHING);
        return new Session(
                course,
                saved.map(Preferences::look).orElse(Look.DEFAULT),
                Places.nearest(course, place),
                HashTreePMap.empty(),
                kept,
                HashTreePMap.empty(),
                TreePVector.empty(),
                Show.NONE);
    }

    public Optional<Lesson> lesson() {
        return course.lesson(place.lesson());
    }

    public Optional<Demo> demo() {
        return lesson().flatMap(lesson -> lesson.demo(place.demo()));
    }

    /// What the learner did with the demo in view.
    public DemoWork work() {
        return bench.getOrDefault(place.key(), DemoWork.NONE);
    }

    public Progress progress() {
        return kept.progress();
    }

    /// What is to be kept between two starts.
    public Preferences preferences() {
        return new Preferences(look, place, kept.window(), kept.progress(), kept.edits());
    }

    Session with(Look next) {
        return new Session(course, next, place, bench, kept, engines, notices, show);
    }

    Session with(Place next) {
        return new Session(course, look, next, bench, kept, engines, notices, show);
    }

    /// Replaces what the learner did with the demo in view.
    Session with(DemoWork next) {
        var all = bench.plus(place.key(), next);
        return new Session(course, look, place, all, kept, engines, notices, show);
    }

    Session with(Kept next) {
        return new Session(course, look, place, bench, next, engines, notices, show);
    }

    Session with(PMap<EngineKind, EngineInfo> next) {
        return new Session(course, look, place, bench, kept, next, notices, show);
    }

    Session with(PVector<Notice> next) {
        return new Session(course, look, place, bench, kept, engines, next, show);
    }

    Session with(Show next) {
        return new Session(course, look, place, bench, kept, engines, notices, next);
    }

    Session with(Progress next) {
        return with(new Kept(kept.window(), next, kept.edits()));
    }
}
