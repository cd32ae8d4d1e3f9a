package forklore.ui.scene;

import forklore.lesson.Part;
import forklore.model.PoolState;
import forklore.model.QueueState;
import forklore.model.WaitsFor;
import forklore.model.World;
import forklore.picture.Stage;
import forklore.ui.Seen;

import java.util.ArrayList;
import java.util.List;

/// What a run has and its stage does not show. What stands there as a number, because there is no
/// room for so many, has to be the right number.
final class Missing {
    private final RecordedDemo demo;
    private final World world;
    private final Seen seen;
    private final List<String> missing = new ArrayList<>();
    private int cells;

    private Missing(RecordedDemo demo, World world, Seen seen) {
        this.demo = demo;
        this.world = world;
        this.seen = seen;
    }

    static List<String> of(RecordedDemo demo, World world, Seen seen) {
        var missing = new Missing(demo, world, seen);
        missing.look();
        return missing.missing;
    }

    private void look() {
        var stages = DemoStages.of(demo.demo(), world).stream().map(Stage::kind).toList();
        for (Part part : demo.demo().parts()) {
            lane(part, stages);
        }
        if (seen.cells() < cells) {
            missing.add("only " + seen.cells() + " of " + cells + " cells are there");
        }
    }

    private void lane(Part part, List<String> stages) {
        String lane = part.lane();
        String title = part.title().in(demo.recording().language());
        // Above its pictures, or above what it writes.
        boolean titled = seen.texts().stream().anyMatch(text -> text.contains(title));
        if (demo.demo().parts().size() > 1 && !titled) {
            missing.add("the lane " + title + " is missing");
        }
        if (stages.contains("tree")) {
            processes(lane);
        }
        if (stages.contains("pool") && !world.pools().in(lane).isEmpty()) {
            pool(world.pools().in(lane).getLast());
        }
        if (stages.contains("queue")) {
            world.queues().in(lane).forEach(this::queue);
        }
        if (stages.contains("locks")) {
            locks(lane);
        }
        if (stages.contains("pipe")) {
            pipes(lane);
        }
    }

    private void want(String group) {
        if (!seen.groups().contains(group)) {
            missing.add(group + " is missing");
        }
    }

    /// Those without a box of their own are in a crowd's number.
    private void processes(String lane) {
        var all = world.processes().in(lane);
        long boxes =
                all.stream()
                        .map(p -> "process:" + lane + ":" + p.identity().index())
                        .filter(seen.groups()::contains)
                        .count();
        long counted = counted("group:" + lane + ":");
        if (boxes + counted != all.size()) {
            missing.add(
                    "of %d processes %d have boxes and %d are counted"
                            .formatted(all.size(), boxes, counted));
        }
    }

    /// The sum of what stands in these groups as a number.
    private long counted(String groups) {
        return seen.groups().stream()
                .filter(group -> group.startsWith(groups))
                .map(group -> seen.textsIn(group).getFirst().replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .sum();
    }

    private void pool(PoolState pool) {
        String lane = pool.lane();
        pool.slots().forEach(slot -> want("slot:" + lane + ":" + slot.number()));
        var unseen = new ArrayList<Integer>();
        pool.tasks().byNumber().values().forEach(task -> unseen.add(task.number()));
        unseen.removeIf(number -> seen.groups().contains("task:" + lane + ":" + number));
        long waiting = unseen.stream().filter(pool.tasks().waiting()::contains).count();
        long line = counted("more:" + lane + ":waiting");
        // In the line's number are also those that are still to come.
        boolean complete =
                pool.tasks().count() >= world.run().whole("tasks").orElse(Integer.MAX_VALUE);
        if (complete ? line != waiting : line < waiting) {
            missing.add(waiting + " waiting tasks are not seen, and counted as " + line);
        }
        unseen.removeAll(pool.tasks().waiting());
        long ended = unseen.stream().filter(pool.tasks().ended()::contains).count();
        long tray = counted("count:" + lane + ":");
        if (ended > 0 && tray != pool.tasks().ended().size()) {
            missing.add(pool.tasks().ended().size() + " ended tasks are counted as " + tray);
        }
        unseen.removeAll(pool.tasks().ended());
        unseen.forEach(number -> missing.add("task " + number + " is missing"));
    }

    private void queue(QueueState queue) {
        queue.users().putters().forEach(pid -> want("put:" + queue.id() + ":" + pid));
        queue.users().getters().forEach(pid -> want("get:" + queue.id() + ":" + pid));
        queue.pipe().forEach(item -> want("item:" + queue.id() + ":" + item.number()));
        cells += queue.bounded() ? queue.naming().capacity() : 1;
    }

    private void locks(String lane) {
        for (var thing : world.shared().things().in(lane)) {
            var wanted = new ArrayList<String>();
            if (thing.kind().isHeld()) {
                thing.holding()
                        .byPid()
                        .keySet()
                        .forEach(pid -> wanted.add("at:" + thing.id() + ":" + pid));
            }
            for (var process : WaitsFor.waitingAt(world, thing.id())) {
                String own = thing.id() + ":" + process.pid();
                wanted.add((seen.groups().contains("again:" + own) ? "again:" : "at:") + own);
            }
            wanted.removeAll(seen.groups());
            counted(wanted, "more:" + thing.id() + ":");
        }
    }

    private void pipes(String lane) {
        for (var pipe : world.shared().pipes().in(lane)) {
            for (int end = 0; end < 2; end++) {
                String own = "end" + end + ":" + pipe.id();
                var wanted = new ArrayList<String>();
                pipe.end(end).holders().forEach(pid -> wanted.add(own + ":" + pid));
                wanted.removeAll(seen.groups());
                counted(wanted, "more:" + own);
            }
        }
    }

    /// What is not seen by itself has to be in the number.
    private void counted(List<String> unseen, String group) {
        long number = counted(group);
        if (number != unseen.size()) {
            missing.add(unseen + " are not seen, and counted as " + number);
        }
    }
}
