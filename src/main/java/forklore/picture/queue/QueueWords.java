package forklore.picture.queue;

import forklore.model.QueueItem;
import forklore.model.QueueState;
import forklore.model.World;
import forklore.picture.Line;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.List;

/// The queues of a lane in words: what is in them, the next item first.
final class QueueWords {
    private static final int MOST = 20;

    private QueueWords() {}

    static List<Line> of(World world, String lane) {
        var lines = new ArrayList<Line>();
        for (QueueState queue : world.queues().in(lane)) {
            lines.add(Line.of(0, head(queue)));
            items(lines, world, queue.pipe(), "twin.item");
            items(lines, world, queue.feeder(), "twin.item.feeder");
            var counts = queue.counts();
            if (counts.fulls() + counts.empties() > 0) {
                lines.add(
                        Line.of(
                                1,
                                new Phrase(
                                        "twin.refused",
                                        new Arg.Whole(counts.fulls()),
                                        new Arg.Whole(counts.empties()))));
            }
        }
        return lines;
    }

    private static Words head(QueueState queue) {
        var name = new Arg.Code(queue.naming().name());
        var size = new Arg.Whole(queue.size());
        return queue.bounded()
                ? new Phrase("twin.queue", name, size, new Arg.Whole(queue.naming().capacity()))
                : new Phrase("twin.queue.unbounded", name, size);
    }

    private static void items(List<Line> out, World world, List<QueueItem> items, String key) {
        for (QueueItem item : items.subList(0, Math.min(MOST, items.size()))) {
            int identity = world.identity(item.producer()).index();
            var from = new Arg.Pid(item.producer(), identity);
            out.add(Line.of(1, new Phrase(key, new Arg.Code(item.value()), from)));
        }
        if (items.size() > MOST) {
            out.add(Line.of(1, new Phrase("picture.more", new Arg.Whole(items.size() - MOST))));
        }
    }
}
