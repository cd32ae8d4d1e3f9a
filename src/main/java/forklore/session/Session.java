package forklore.session;

import forklore.lesson.Course;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;
import forklore.run.Availability;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

import java.util.Optional;

/// Everything that the window shows. Immutable; [Update] makes the next one.
///
/// @param bench what the learner did with each demo, by [Place#key]
/// @param kept what outlives the app, but for look and place
/// @param gym the puzzle in hand; empty before the gym was entered
public record Session(
        Course course,
        Look look,
        Place place,
        PMap<String, DemoWork> bench,
        Kept kept,
        Machine machine,
        PVector<Notice> notices,
        Show show,
        Hall hall,
        Optional<Gym> gym) {
    /// @param edits the learner's versions of listings, by [Edits#key]
    public record Kept(
            Optional<Window> window,
            Progress progress,
            PMap<String, String> edits,
            Choices choices,
            Deeds deeds) {
        public static final Kept NOTHING =
                new Kept(
                        Optional.empty(),
                        Progress.NONE,
                        HashTreePMap.empty(),
                        Choices.NONE,
                        Deeds.NONE);

        static Kept of(Preferences saved) {
            return new Kept(
                    saved.window(),
                    saved.progress(),
                    saved.edits(),
                    saved.choices(),
                    saved.deeds());
        }

        Kept with(Window next) {
            return new Kept(Optional.of(next), progress, edits, choices, deeds);
        }

        Kept with(Progress next) {
            return new Kept(window, next, edits, choices, deeds);
        }

        Kept withEdits(PMap<String, String> next) {
            return new Kept(window, progress, next, choices, deeds);
        }

        Kept with(Choices next) {
            return new Kept(window, progress, edits, next, deeds);
        }

        /// How far the learner is in the gym.
        public GymRecord gym() {
            return deeds.gym();
        }

        Kept with(GymRecord next) {
            return with(deeds.with(next));
        }

        Kept with(Deeds next) {
            return new Kept(window, progress, edits, choices, next);
        }
    }

    /// The session at the app's start, at the place where the last one ended if that still exists.
    public static Session open(Course course, Optional<Preferences> saved) {
        return open(course, "", saved);
    }

    /// @param lessons the folder that the course was read from; empty for the app's own
    public static Session open(Course course, String lessons, Optional<Preferences> saved) {
        var place = saved.map(Preferences::place).orElse(new Place("", "", EngineKind.JAVA));
        var kept = saved.map(Kept::of).orElse(Kept.NOTHING);
        var start =
                new Session(
                        course,
                        saved.map(Preferences::look).orElse(Look.DEFAULT),
                        place,
                        HashTreePMap.empty(),
                        kept,
                        Machine.UNKNOWN.withLessons(lessons),
                        TreePVector.empty(),
                        Show.NONE,
                        Hall.NONE,
                        Optional.empty());
        var entered = Gym.isHere(place) ? start.with(Hand.again(kept.gym())) : start;
        return entered.with(Places.nearest(course, entered.page(), place));
    }

    /// A session in which nothing was done but to show this, in this look.
    public static Session showing(Course course, Look look, Place place, Show show) {
        return open(course, Optional.empty()).with(look).with(place).with(show);
    }

    public Optional<Lesson> lesson() {
        return page().filter(_ -> Gym.isHere(place)).or(() -> course.lesson(place.lesson()));
    }

    /// The page of the puzzle in hand: no lesson of the course.
    Optional<Lesson> page() {
        return gym.map(Gym::lesson);
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

    /// What the learner has answered and solved, and when.
    public Deeds deeds() {
        return kept.deeds();
    }

    /// What is to be kept between two starts.
    public Preferences preferences() {
        return new Preferences(
                look,
                place,
                kept.window(),
                kept.progress(),
                kept.edits(),
                kept.choices(),
                kept.deeds());
    }

    /// What can run here; empty until that was found out.
    public PMap<EngineKind, Availability> engines() {
        return machine.engines();
    }

    /// The demo as it stands on the stage: with a lane for each language while both run.
    public Optional<Demo> staged() {
        return work().trial().both().or(this::demo);
    }

    Session with(Course next) {
        return new Session(next, look, place, bench, kept, machine, notices, show, hall, gym);
    }

    Session with(Look next) {
        return new Session(course, next, place, bench, kept, machine, notices, show, hall, gym);
    }

    Session with(Place next) {
        return new Session(course, look, next, bench, kept, machine, notices, show, hall, gym);
    }

    /// Replaces what the learner did with the demo in view.
    Session with(DemoWork next) {
        var all = bench.plus(place.key(), next);
        return new Session(course, look, place, all, kept, machine, notices, show, hall, gym);
    }

    Session with(Kept next) {
        return new Session(course, look, place, bench, next, machine, notices, show, hall, gym);
    }

    Session with(Machine next) {
        return new Session(course, look, place, bench, kept, next, notices, show, hall, gym);
    }

    Session with(PVector<Notice> next) {
        return new Session(course, look, place, bench, kept, machine, next, show, hall, gym);
    }

    Session with(Show next) {
        return new Session(course, look, place, bench, kept, machine, notices, next, hall, gym);
    }

    Session with(Hall next) {
        return new Session(course, look, place, bench, kept, machine, notices, show, next, gym);
    }

    Session with(Hand next) {
        return with(next.record()).with(next.gym());
    }

    Session with(Gym next) {
        var hand = Optional.of(next);
        return new Session(course, look, place, bench, kept, machine, notices, show, hall, hand);
    }

    Session with(GymRecord next) {
        return with(kept.with(next));
    }

    /// Replaces what the learner did with every demo.
    Session withBench(PMap<String, DemoWork> next) {
        return new Session(course, look, place, next, kept, machine, notices, show, hall, gym);
    }

    Session with(Progress next) {
        return with(kept.with(next));
    }

    Session with(Deeds next) {
        return with(kept.with(next));
    }
}
