package forklore.trace;

import forklore.trace.PoolEvent.PoolClosed;
import forklore.trace.PoolEvent.PoolCreated;
import forklore.trace.PoolEvent.PoolTerminated;
import forklore.trace.PoolEvent.TaskFinished;
import forklore.trace.PoolEvent.TaskLost;
import forklore.trace.PoolEvent.TaskStarted;
import forklore.trace.PoolEvent.TaskSubmitted;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.RunEvent.RunStarted;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Generates every kind of event there is, found by reflection over the sealed hierarchy, so that a
/// new record cannot be forgotten.
final class Events {
    static final List<Class<?>> KINDS = kinds(TraceEvent.class);

    private Events() {}

    static Arbitrary<TraceEvent> any() {
        return Arbitraries.of(KINDS)
                .flatMap(kind -> Arbitraries.randomValue(random -> make(kind, random)));
    }

    static TraceEvent make(Class<?> kind, Random random) {
        RecordComponent[] parts = kind.getRecordComponents();
        var types = new Class<?>[parts.length];
        var values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            Class<?> type = parts[i].getType();
            types[i] = type;
            values[i] = number(parts[i], random).orElseGet(() -> value(type, random));
        }
        try {
            return (TraceEvent) kind.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(kind.getName(), e);
        }
    }

    private static List<Class<?>> kinds(Class<?> type) {
        if (type.isRecord()) {
            return List.of(type);
        }
        var found = new ArrayList<Class<?>>();
        for (Class<?> child : type.getPermittedSubclasses()) {
            found.addAll(kinds(child));
        }
        return found;
    }

    /// A number that a run could tell; [Bounds] knows the others.
    private static Optional<Object> number(RecordComponent part, Random random) {
        if (part.getType() != int.class) {
            return Optional.empty();
        }
        return switch (part.getName()) {
            case "count", "woken", "parties", "bytes", "capacity" ->
                    Optional.of(random.nextInt(-1, Integer.MAX_VALUE));
            case "end" -> Optional.of(random.nextInt(2));
            case "cores" -> Optional.of(random.nextInt(1, Bounds.CORES + 1));
            case "core" -> Optional.of(random.nextInt(Bounds.CORES));
            case "share" -> Optional.of(random.nextInt(Bounds.SHARE + 1));
            case "from", "ppid", "onPid", "by" -> Optional.of(pid(random));
            case "slot" -> Optional.of(random.nextInt(-1, Bounds.SLOTS));
            case "size" -> Optional.of(random.nextInt(Bounds.SLOTS));
            case "task" -> Optional.of(random.nextInt(Bounds.ITEMS));
            default -> Optional.empty();
        };
    }

    private static int pid(Random random) {
        return random.nextInt(Integer.MAX_VALUE);
    }

    private static Object value(Class<?> type, Random random) {
        if (type == Stamp.class) {
            return new Stamp(random.nextLong(), pid(random), random.nextInt(999), text(random));
        } else if (type == int.class) {
            return random.nextInt();
        } else if (type == long.class) {
            return random.nextLong();
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == String.class) {
            return text(random);
        } else if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        } else if (type == Map.class) {
            var map = new HashMap<String, String>();
            for (int i = random.nextInt(4); i > 0; i--) {
                map.put(text(random), text(random));
            }
            return map;
        }
        throw new AssertionError("no generator for " + type);
    }

    /// Every sort of text that a learner's program may print: quotes, control characters, 中文,
    /// emoji.
    private static String text(Random random) {
        int[] alphabet = "ab \"\\\n\r\t\0\u001b\u007f\u2028é进程🍴{}[]:,/".codePoints().toArray();
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString();
    }

    /// Names the compiler checks, so that the reflection above is known to find what we mean.
    static List<Class<?>> samples() {
        return List.of(
                RunStarted.class,
                ProcessStarted.class,
                PoolCreated.class,
                PoolClosed.class,
                PoolTerminated.class,
                TaskSubmitted.class,
                TaskStarted.class,
                TaskFinished.class,
                TaskLost.class);
    }
}
