package forklore.lesson;

import forklore.lesson.TourStep.Act;
import forklore.trace.Moment;
import forklore.trace.MomentWatch;
import forklore.trace.TraceEvent;
import forklore.trace.TraceFile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Checks by the shipped recordings that a tour's halts are reached, one after the other. Reads
/// them all, so it takes a while.
final class HaltCheck {
    private final List<Demo> demos;

    HaltCheck(List<Demo> demos) {
        this.demos = demos;
    }

    /// A halt and where it was read.
    private record Halt(Moment moment, Yaml place) {}

    void check(Tour tour, Yaml yaml) {
        var places = yaml.need("steps").list();
        var halts = new ArrayList<Halt>();
        Optional<Act> before = Optional.empty();
        for (int i = 0; i < tour.steps().size(); i++) {
            var act = tour.steps().get(i).act();
            if (act.isEmpty()) {
                continue;
            }
            if (before.isPresent() && !act.get().goesOnFrom(before.get())) {
                check(before.get(), halts);
                halts.clear();
            }
            var place = places.get(i);
            act.get().halt().ifPresent(halt -> halts.add(new Halt(halt, place.need("halt"))));
            before = act;
        }
        before.ifPresent(last -> check(last, halts));
    }

    private void check(Act act, List<Halt> halts) {
        var demo = demos.stream().filter(one -> one.id().equals(act.demo())).findFirst();
        if (halts.isEmpty() || demo.isEmpty() || !isAsRecorded(act, demo.get())) {
            return;
        }
        for (var run : demo.get().recordings()) {
            check(RecordedRun.fileName(act.demo(), run.engine(), run.language()), run, halts);
        }
    }

    private static boolean isAsRecorded(Act act, Demo demo) {
        return ParameterValues.initial(demo).entrySet().containsAll(act.values().entrySet());
    }

    private static void check(String name, RecordedRun run, List<Halt> halts) {
        try (var in = run.open()) {
            var events = new ArrayList<>(TraceFile.read(in).events());
            events.sort(Comparator.comparingLong(TraceEvent::t));
            int last = -1;
            for (var halt : halts) {
                int found = find(halt.moment(), events);
                if (found < 0) {
                    halt.place().blemish("%s never comes to this halt".formatted(name));
                } else if (found <= last) {
                    halt.place()
                            .blemish(
                                    "%s comes to this halt before that of the step above"
                                            .formatted(name));
                }
                last = Math.max(last, found);
            }
        } catch (IOException e) {
            halts.getFirst().place().blemish("%s cannot be read".formatted(name));
        }
    }

    private static int find(Moment moment, List<TraceEvent> events) {
        var watch = new MomentWatch(moment);
        for (int i = 0; i < events.size(); i++) {
            if (watch.admit(events.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
