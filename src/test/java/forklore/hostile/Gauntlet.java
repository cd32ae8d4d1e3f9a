package forklore.hostile;

import forklore.model.Timeline;
import forklore.model.World;
import forklore.picture.Frame;
import forklore.picture.Stage;
import forklore.picture.TextMeasure;
import forklore.picture.Words;
import forklore.picture.stage.Stages;
import forklore.picture.tale.Narrator;
import forklore.picture.time.BigTimeline;
import forklore.picture.time.Chronicle;
import forklore.picture.time.LaneClock;
import forklore.picture.time.OutputLanes;
import forklore.picture.time.RunPoster;
import forklore.picture.time.Stretch;
import forklore.picture.time.TimelineStrip;
import forklore.trace.TraceFile;

import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/// Leads a recording through reader, fold, every stage's picture, words and facts, and both
/// timelines. Nothing may throw.
final class Gauntlet {
    private static final TextMeasure MEASURE = (_, words) -> 7.0 * length(words);

    /// Of so many shapes of a picture somebody wants to know what they are.
    private static final int FACTS = 5;

    private Gauntlet() {}

    private static int length(Words words) {
        return switch (words) {
            case Words.Literal literal -> literal.text().length();
            case Words.Phrase phrase -> 3 + 3 * phrase.args().size();
        };
    }

    static TraceFile read(List<String> lines) {
        try {
            return TraceFile.read(new Lines(lines));
        } catch (IOException e) {
            throw new AssertionError("a text in memory can be read", e);
        }
    }

    /// Lines as one text, of which there is no copy.
    private static final class Lines extends Reader {
        private final Iterator<String> next;
        private String line = "";
        private int at;

        Lines(List<String> lines) {
            this.next = lines.iterator();
        }

        @Override
        public int read(char[] into, int from, int most) {
            if (at == line.length()) {
                if (!next.hasNext()) {
                    return -1;
                }
                line = next.next() + "\n";
                at = 0;
            }
            int count = Math.min(most, line.length() - at);
            line.getChars(at, at + count, into, from);
            at += count;
            return count;
        }

        @Override
        public void close() {}
    }

    /// @return how many shapes were drawn
    static long run(TraceFile trace) {
        var run = Timeline.EMPTY.append(trace.events());
        long drawn = RunPoster.picture(run.end(), MEASURE).shapes().size();
        long end = run.duration();
        drawn += score(run, 0, Math.max(1, end)) + score(run, end / 3, end / 3 + 1);
        for (long t : new long[] {0, end / 3, end / 2, end, Long.MAX_VALUE}) {
            drawn += pictures(run, t);
            Narrator.tell(run, t);
            run.next(t);
            run.previous(t);
        }
        return drawn;
    }

    /// The big timeline between two moments.
    private static long score(Timeline run, long from, long to) {
        var stretch = new Stretch(from, to, 160, 800);
        return new BigTimeline(stretch, 240, 0, Set.of(), run.duration())
                .chart(Chronicle.of(run), run.end())
                .bands()
                .size();
    }

    private static long pictures(Timeline run, long t) {
        World world = run.at(t);
        var frame = new Frame(620, 420, t, MEASURE);
        var lanes =
                world.processes().all().stream().map(p -> p.lane()).distinct().limit(4).toList();
        long drawn =
                TimelineStrip.picture(run.end(), Chronicle.of(run), frame, run.duration())
                        .shapes()
                        .size();
        OutputLanes.of(lanes).follow(world);
        for (String lane : lanes) {
            for (Stage stage : Stages.ALL) {
                drawn += staged(stage, world, lane, frame);
            }
            LaneClock.of(world, lane, t);
        }
        return drawn;
    }

    private static long staged(Stage stage, World world, String lane, Frame frame) {
        var shapes = stage.picture(world, lane, frame).shapes();
        stage.words(world, lane, frame.now());
        stage.concerns(world, lane);
        shapes.stream()
                .limit(FACTS)
                .forEach(shape -> stage.facts(world, lane, shape.id(), frame.now()));
        return shapes.size();
    }
}
