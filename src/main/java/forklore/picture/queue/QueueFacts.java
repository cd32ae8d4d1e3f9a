package forklore.picture.queue;

import forklore.model.QueueItem;
import forklore.model.QueueState;
import forklore.model.QueueUsers.Taken;
import forklore.model.World;
import forklore.picture.Facts;
import forklore.picture.ProcessFacts;
import forklore.picture.ShapeName;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.List;
import java.util.Optional;

/// What is known of a queue's items and of those who put and take them.
///
/// @param now the moment shown, ns since the run's start
record QueueFacts(World world, QueueState queue, long now) {
    Optional<Facts> of(String shape) {
        return ShapeName.number(shape, "item", queue.id())
                .flatMap(this::item)
                .or(() -> user(shape));
    }

    private Optional<Facts> user(String shape) {
        return ShapeName.number(shape, "put", queue.id())
                .or(() -> ShapeName.number(shape, "get", queue.id()))
                .flatMap(world::process)
                .map(process -> ProcessFacts.of(world, process, now));
    }

    private Optional<Facts> item(int number) {
        return find(queue.pipe(), number)
                .map(item -> facts(item, new Phrase("fact.item.pipe")))
                .or(
                        () ->
                                find(queue.feeder(), number)
                                        .map(item -> facts(item, new Phrase("fact.item.feeder"))))
                .or(() -> taken(number));
    }

    private static Optional<QueueItem> find(List<QueueItem> items, int number) {
        return items.stream().filter(item -> item.number() == number).findFirst();
    }

    private Optional<Facts> taken(int number) {
        return queue.users().taken().stream()
                .filter(taken -> taken.item().number() == number)
                .findFirst()
                .map((Taken t) -> facts(t.item(), new Phrase("fact.item.taken", pid(t.by()))));
    }

    private Facts facts(QueueItem item, Words where) {
        return new Facts(
                Words.of(item.value()),
                List.of(new Phrase("fact.item.put", pid(item.producer())), where));
    }

    private Arg pid(int pid) {
        return new Arg.Pid(pid, world.identity(pid).index());
    }
}
