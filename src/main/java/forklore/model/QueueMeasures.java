package forklore.model;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;

/// What went through the queues of a lane.
final class QueueMeasures implements MeasureFamily {
    @Override
    public void tell(World world, BiConsumer<String, Measure> out) {
        world.queues().byId().values().stream()
                .map(queue -> queue.naming().lane())
                .distinct()
                .forEach(lane -> tell(lane, world.queues().in(lane), out));
    }

    private static void tell(
            String lane, List<QueueState> queues, BiConsumer<String, Measure> out) {
        String prefix = MeasureFamily.prefix(lane);
        out.accept(prefix + "puts", sum(queues, q -> q.counts().puts()));
        out.accept(prefix + "gets", sum(queues, q -> q.counts().gets()));
        out.accept(prefix + "fulls", sum(queues, q -> q.counts().fulls()));
        out.accept(prefix + "empties", sum(queues, q -> q.counts().empties()));
        int most = queues.stream().mapToInt(q -> q.counts().maxSize()).max().orElse(0);
        out.accept(prefix + "maxSize", Measure.count(most));
    }

    private static Measure sum(List<QueueState> queues, ToIntFunction<QueueState> of) {
        return Measure.count(queues.stream().mapToInt(of).sum());
    }
}
