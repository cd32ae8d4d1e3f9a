package forklore.app.html;

import forklore.model.RunInfo;
import forklore.model.Timeline;
import forklore.model.World;
import forklore.picture.Frame;
import forklore.picture.time.Chronicle;
import forklore.picture.time.TimelineStrip;
import forklore.session.Markers;
import forklore.ui.scene.DemoStages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A whole run, laid out: everything that a page needs to show any moment of it. Times are µs.
final class Film {
    private static final long MICRO = 1000;

    /// More would be a hatching.
    private static final int MOST_MARKERS = 60;

    /// The size that the processes' lives are drawn in; a page stretches them.
    private static final double WIDTH = 1000;

    private static final double HEIGHT = 36;

    private final Played run;
    private final Moments moments;

    Film(Played run) {
        this.run = run;
        this.moments = Moments.of(run.timeline());
    }

    /// @param voices the languages that the film is told in
    Map<String, Object> code(List<Voice> voices) {
        var reel = new Reel(run);
        var faces = voices.stream().map(voice -> new Face(run, voice)).toList();
        World world = World.EMPTY;
        int next = 0;
        var events = run.timeline().events();
        for (int frame = 0; frame < moments.times().size(); frame++) {
            long now = moments.times().get(frame);
            while (next < events.size() && events.get(next).t() <= now) {
                world = world.after(events.get(next++));
            }
            reel.add(frame, world, now);
            for (Face face : faces) {
                face.add(frame, world, now);
            }
        }
        var told = new LinkedHashMap<String, Object>();
        faces.forEach(face -> told.put(face.voice().language().code(), face.code()));
        var code = head(voices.getFirst());
        code.put("reel", reel.code());
        code.put("faces", told);
        return code;
    }

    private Map<String, Object> head(Voice voice) {
        Timeline timeline = run.timeline();
        RunInfo info = timeline.end().run();
        var code = new LinkedHashMap<String, Object>();
        code.put("demo", Voice.told(info.demo()));
        code.put("runtime", Voice.told(info.runtime()));
        var values = new TreeMap<String, String>();
        info.parameters().forEach((k, v) -> values.put(Voice.told(k), Voice.told(v)));
        code.put("values", values);
        var names = new TreeMap<Integer, String>();
        timeline.end().processes().all().forEach(it -> names.put(it.pid(), Voice.told(it.name())));
        code.put("names", names);
        code.put("prints", DemoStages.prints(run.demo()));
        code.put("times", times());
        code.put("begin", moments.begin() / MICRO);
        code.put("thinned", moments.thinned());
        code.put("dropped", info.dropped());
        code.put("marks", marks(timeline));
        code.put("lives", lives(timeline, voice));
        return code;
    }

    /// From one to the next; those between two events are told as negative.
    private List<Number> times() {
        var gaps = new ArrayList<Number>();
        long before = 0;
        for (int i = 0; i < moments.times().size(); i++) {
            long t = moments.times().get(i);
            double gap = (t - before) / (double) MICRO;
            double told = moments.steps().get(i) ? gap : -gap;
            gaps.add(told == Math.rint(told) ? (Number) (long) told : (Number) told);
            before = t;
        }
        return gaps;
    }

    private static List<Long> marks(Timeline timeline) {
        var marks = Markers.of(timeline);
        return marks.size() > MOST_MARKERS
                ? List.of()
                : marks.stream().map(t -> t / MICRO).toList();
    }

    private static List<Object> lives(Timeline timeline, Voice voice) {
        long span = Math.max(1, timeline.duration());
        var frame = new Frame(WIDTH, HEIGHT, span, voice.measure());
        var codes = new ShapeCodes(voice);
        TimelineStrip.picture(timeline.end(), Chronicle.of(timeline), frame, span)
                .shapes()
                .forEach(codes::number);
        return codes.all();
    }
}
