package forklore.picture.locks;

import forklore.model.SharedNames;
import forklore.model.WaitsFor;
import forklore.model.World;
import forklore.picture.Line;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.List;

/// The things of a lane in words: what each is, who has it, who waits for it.
final class LocksWords {
    private LocksWords() {}

    static List<Line> of(World world, String lane) {
        var lines = new ArrayList<Line>();
        for (var thing : world.shared().things().in(lane)) {
            lines.add(
                    Line.of(
                            0,
                            new Phrase(
                                    "twin.thing",
                                    new Arg.Said(SharedNames.of(thing)),
                                    new Arg.Inner(ThingRow.state(thing, false)))));
            for (var hold : thing.holding().holders()) {
                lines.add(line(world, "twin.thing.holds", hold.pid()));
            }
            for (var process : WaitsFor.waitingAt(world, thing.id())) {
                lines.add(line(world, "twin.thing.waits", process.pid()));
            }
        }
        return lines;
    }

    private static Line line(World world, String key, int pid) {
        var who = new Arg.Pid(pid, world.identity(pid).index());
        return Line.of(1, new Phrase(key, who));
    }
}
