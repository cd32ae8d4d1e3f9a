package forklore.ui.scene;

import forklore.ground.Language;
import forklore.lesson.Course;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.RecordedRun;
import forklore.model.ProcessState;
import forklore.model.Timeline;
import forklore.model.World;
import forklore.run.Outcome;
import forklore.session.Look;
import forklore.session.Place;
import forklore.session.Preferences;
import forklore.session.Progress;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.session.Show;
import forklore.session.Theme;
import forklore.session.Transport;
import forklore.trace.TraceFile;

import org.pcollections.HashTreePMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A demo of the course with the run that ships with it.
record RecordedDemo(String lesson, Demo demo, RecordedRun recording) {
    /// Moments of a run that are looked at to find its busiest one.
    private static final int LOOKS = 60;

    /// Every demo of the course in this language.
    ///
    /// @param all whether on every engine; else on one of them, now this, now that
    static List<RecordedDemo> of(Course course, Language language, boolean all) {
        var found = new ArrayList<RecordedDemo>();
        for (var lesson : course.lessons()) {
            for (var demo : lesson.demos()) {
                var runs =
                        demo.recordings().stream()
                                .filter(run -> run.language().equals(language))
                                .toList();
                for (int i = 0; i < runs.size(); i++) {
                    if (all || i == found.size() % runs.size()) {
                        found.add(new RecordedDemo(lesson.id(), demo, runs.get(i)));
                        i = all ? i : runs.size();
                    }
                }
            }
        }
        return found;
    }

    String name() {
        return lesson + "/" + demo.id() + " (" + recording.engine().code() + ")";
    }

    Timeline timeline() {
        try (var in = recording.open()) {
            return Timeline.EMPTY.append(TraceFile.read(in).events());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The moment with the most going on, ns since the run's start.
    static long busiest(Timeline run) {
        long best = 0;
        int most = -1;
        for (int i = 0; i <= LOOKS; i++) {
            long t = run.duration() * i / LOOKS;
            int busy = busy(run.at(t));
            if (busy > most) {
                most = busy;
                best = t;
            }
        }
        return best;
    }

    private static int busy(World world) {
        long alive = world.processes().all().stream().filter(ProcessState::alive).count();
        long working = world.pools().byId().values().stream().mapToLong(pool -> pool.busy()).sum();
        int queued = world.queues().byId().values().stream().mapToInt(queue -> queue.size()).sum();
        return Math.toIntExact(3 * alive + 2 * working + queued);
    }

    /// The app with this run on its stage, over, at this moment of it.
    Session session(Course course, Timeline run, long t) {
        var look = new Look(recording.language(), Theme.LIGHT, false, true, 1);
        var place = new Place(lesson, demo.id(), engine());
        var open =
                Session.open(
                        course,
                        Optional.of(
                                new Preferences(
                                        look,
                                        place,
                                        Optional.empty(),
                                        Progress.NONE,
                                        HashTreePMap.empty())));
        var transport = new Transport(false, t, false, 1, Long.MAX_VALUE, 0, false);
        var state = new RunState.Ended(new Outcome.Exited(0));
        return new Session(
                open.course(),
                open.look(),
                open.place(),
                open.bench(),
                open.kept(),
                open.machine(),
                open.notices(),
                new Show(run.hashCode(), state, run, transport, run.at(t)),
                open.hall(),
                open.gym());
    }

    private EngineKind engine() {
        return recording.engine();
    }
}
