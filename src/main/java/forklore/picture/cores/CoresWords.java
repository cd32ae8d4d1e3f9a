package forklore.picture.cores;

import forklore.model.CoreStretch;
import forklore.model.ProcessState;
import forklore.model.World;
import forklore.picture.Line;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.List;

/// The cores in words: who is on each, and what each process has had so far.
final class CoresWords {
    private CoresWords() {}

    static List<Line> of(World world, String lane, long now) {
        var lines = new ArrayList<Line>();
        if (world.cores().count() == 0) {
            return lines;
        }
        lines.add(Line.of(0, CoreNames.all(world.cores())));
        if (world.run().end().isEmpty()) {
            CoreNames.shown(world.cores()).forEach(core -> core(lines, world, lane, core));
        }
        for (ProcessState process : world.processes().in(lane)) {
            long time = world.cores().time(process.pid(), now);
            if (time > 0) {
                int identity = process.identity().index();
                lines.add(
                        new Line(
                                0,
                                new Phrase(
                                        "twin.cores.time",
                                        new Arg.Pid(process.pid(), identity),
                                        new Arg.Seconds(time / 1e9)),
                                process.pid(),
                                identity));
            }
        }
        return lines;
    }

    private static void core(List<Line> lines, World world, String lane, int core) {
        var number = new Arg.Whole(core);
        var on = CoreNames.on(world, lane, core);
        int others = CoreNames.others(world, lane, core);
        if (on.isEmpty() && others == 0) {
            lines.add(Line.of(0, new Phrase("twin.cores.idle", number)));
        }
        for (CoreStretch stretch : on) {
            int identity = world.identity(stretch.pid()).index();
            lines.add(
                    new Line(
                            0,
                            new Phrase(
                                    "twin.cores.on",
                                    number,
                                    new Arg.Pid(stretch.pid(), identity),
                                    new Arg.Inner(CoreNames.share(stretch.share()))),
                            stretch.pid(),
                            identity));
        }
        if (others > 0) {
            var share = new Arg.Inner(CoreNames.share(others));
            lines.add(Line.of(0, new Phrase("twin.cores.others", number, share)));
        }
    }
}
