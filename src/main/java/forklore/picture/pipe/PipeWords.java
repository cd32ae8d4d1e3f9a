package forklore.picture.pipe;

import forklore.model.PipeWaits;
import forklore.model.SharedNames;
import forklore.model.World;
import forklore.model.shared.PipeState;
import forklore.picture.Line;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.List;

/// The pipes of a lane in words: what lies in each, who has which end open, who waits there and why
/// nothing comes.
final class PipeWords {
    private PipeWords() {}

    static List<Line> of(World world, String lane) {
        var lines = new ArrayList<Line>();
        for (var pipe : world.shared().pipes().in(lane)) {
            lines.add(Line.of(0, heading(pipe)));
            for (int end = 0; end < 2; end++) {
                for (int pid : pipe.end(end).holders()) {
                    lines.add(line(world, "twin.pipe.holds", pid, pipe, end));
                }
            }
            for (var at : PipeWaits.of(world, pipe)) {
                String key = at.sends() ? "twin.pipe.writes" : "twin.pipe.reads";
                lines.add(line(world, key, at.pid(), pipe, at.end()));
            }
            new HeldUp(world, pipe)
                    .words().stream().findFirst().ifPresent(words -> lines.add(Line.of(1, words)));
        }
        return lines;
    }

    private static Phrase heading(PipeState pipe) {
        return new Phrase(
                pipe.duplex() ? "twin.pipe.both" : "twin.pipe",
                new Arg.Said(SharedNames.of(pipe)),
                new Arg.Whole(pipe.end(pipe.duplex() ? 0 : 1).bytes()),
                new Arg.Whole(pipe.end(pipe.duplex() ? 1 : 0).bytes()));
    }

    private static Line line(World world, String key, int pid, PipeState pipe, int end) {
        var who = new Arg.Pid(pid, world.identity(pid).index());
        return Line.of(1, new Phrase(key, who, EndNames.arg(pipe, end)));
    }
}
