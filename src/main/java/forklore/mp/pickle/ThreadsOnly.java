package forklore.mp.pickle;

import forklore.mp.PicklingException;

import java.util.List;
import java.util.regex.Pattern;

/// Java's own things for threads, most of which could be copied to another process, where they
/// would mean nothing: a copied lock locks nobody out, a copied queue is never put into. CPython
/// refuses to pickle its counterparts too.
final class ThreadsOnly {
    private static final String PACKAGE = "java.util.concurrent.";

    private static final List<Advice> ALL =
            List.of(
                    new Advice("locks\\..*", "Use forklore.mp.Lock, RLock or Condition."),
                    new Advice("Semaphore", "Use forklore.mp.Semaphore."),
                    new Advice(
                            ".*Blocking(Queue|Deque)|LinkedTransferQueue|SynchronousQueue"
                                    + "|DelayQueue|Exchanger",
                            "Use forklore.mp.Queue."),
                    new Advice("CyclicBarrier|Phaser", "Use forklore.mp.Barrier."),
                    new Advice(
                            "CountDownLatch",
                            "Use forklore.mp.Event, or a forklore.mp.Queue into which each process"
                                    + " puts that it is there."),
                    new Advice("atomic\\..*Array", "Use forklore.mp.Array."),
                    new Advice("atomic\\..*", "Use forklore.mp.Value."),
                    new Advice(
                            ".*Executor|.*ExecutorService|ForkJoinPool|.*Future|FutureTask"
                                    + "|ForkJoinTask",
                            "Use forklore.mp.Pool, or make it in the other process."));

    /// Parts of a lock, which was refused itself; and the locks that a map of threads is written
    /// with, for Javas of old: it is a mere copy there.
    private static final Pattern INNARDS = Pattern.compile(".*\\$(\\w*Sync|Segment)");

    private static final ClassValue<String> FOR =
            new ClassValue<>() {
                @Override
                protected String computeValue(Class<?> type) {
                    return find(type);
                }
            };

    private ThreadsOnly() {}

    /// @param pattern the class's name in Java's package
    private record Advice(Pattern pattern, String text) {
        Advice(String pattern, String text) {
            this(Pattern.compile(pattern), text);
        }
    }

    /// What to use instead of an object of that class; empty where it is none of these.
    static String advice(Class<?> type) {
        return FOR.get(type);
    }

    private static String find(Class<?> type) {
        if (INNARDS.matcher(type.getName()).matches()) {
            return "";
        }
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            String name = each.getName();
            if (name.equals("java.lang.Thread")) {
                return "Start it in the other process, or use forklore.mp.Process.";
            }
            for (Advice advice : name.startsWith(PACKAGE) ? ALL : List.<Advice>of()) {
                if (advice.pattern().matcher(name.substring(PACKAGE.length())).matches()) {
                    return advice.text();
                }
            }
        }
        return "";
    }

    /// @throws PicklingException where the object is one of these
    static void refuse(Object object) {
        String advice = advice(object.getClass());
        if (!advice.isEmpty()) {
            throw new PicklingException(explain(object.getClass(), advice), null);
        }
    }

    static String explain(Class<?> type, String advice) {
        return "A "
                + type.getNestHost().getTypeName()
                + " belongs to one process. Processes share no memory: another one would get a copy"
                + " that is of no use there. "
                + advice;
    }
}
