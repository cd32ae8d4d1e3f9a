package forklore.mp.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forklore.mp.PicklingException;
import forklore.mp.Process;
import forklore.wire.MessageBuilder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/// What can't go to another process, and what a learner is told of it.
class UnpicklableTest {
    private static Process.Target using(Object captured) {
        return () -> IO.println(captured);
    }

    private static void send(Process.Target function) {
        PickledLambda.write(new MessageBuilder(), function);
    }

    static List<Arguments> threadsOnly() {
        return List.of(
                Arguments.of(new Semaphore(1), "Use forklore.mp.Semaphore"),
                Arguments.of(new ReentrantLock(), "Use forklore.mp.Lock"),
                Arguments.of(new ReentrantReadWriteLock(), "Use forklore.mp.Lock"),
                Arguments.of(new ReentrantLock().newCondition(), "Use forklore.mp.Lock"),
                Arguments.of(new LinkedBlockingQueue<>(), "Use forklore.mp.Queue"),
                Arguments.of(new ArrayBlockingQueue<>(1), "Use forklore.mp.Queue"),
                Arguments.of(new SynchronousQueue<>(), "Use forklore.mp.Queue"),
                Arguments.of(new CountDownLatch(1), "Use forklore.mp.Event"),
                Arguments.of(new CyclicBarrier(2), "Use forklore.mp.Barrier"),
                Arguments.of(new Phaser(), "Use forklore.mp.Barrier"),
                Arguments.of(new AtomicInteger(), "Use forklore.mp.Value"),
                Arguments.of(new AtomicReference<>(), "Use forklore.mp.Value"),
                Arguments.of(new LongAdder(), "Use forklore.mp.Value"),
                Arguments.of(ForkJoinPool.commonPool(), "Use forklore.mp.Pool"),
                Arguments.of(new CompletableFuture<>(), "Use forklore.mp.Pool"),
                Arguments.of(new Thread(), "use forklore.mp.Process"));
    }

    @ParameterizedTest
    @MethodSource("threadsOnly")
    void whatThreadsShareIsRefusedAndOursIsNamed(Object thing, String advice) {
        assertThatThrownBy(() -> send(using(thing)))
                .isInstanceOf(PicklingException.class)
                .hasMessageStartingWith(
                        "A " + thing.getClass().getNestHost().getTypeName() + " belongs to one")
                .hasMessageContaining(advice);
        assertThatThrownBy(() -> Pickle.serialize(new ArrayList<>(List.of("x", thing))))
                .as("within a list")
                .isInstanceOf(PicklingException.class)
                .hasMessageContaining(advice);
    }

    @Test
    void plainCollectionsOfThreadsAreCopied() {
        var map = new ConcurrentHashMap<>(Map.of("a", 1));
        var list = new CopyOnWriteArrayList<>(List.of(1, 2));

        assertThat(Pickle.deserialize(Pickle.serialize(map))).isEqualTo(map);
        assertThat(Pickle.deserialize(Pickle.serialize(list))).isEqualTo(list);
        assertThatCode(() -> send(using(map))).doesNotThrowAnyException();
    }

    static List<Arguments> javasOwn() {
        return List.of(
                Arguments.of(Optional.of(1), "Optional"),
                Arguments.of(new Scanner("x"), "Scanner"),
                Arguments.of(Stream.of(1), "Stream"));
    }

    @ParameterizedTest
    @MethodSource("javasOwn")
    void whatCannotBeMadeSerializableIsToBeMadeThere(Object thing, String name) {
        assertThatThrownBy(() -> send(using(thing)))
                .hasMessageContaining("a value of type " + name + ",")
                .hasMessageContaining("make it in the other process")
                .hasMessageNotContaining("implement");
    }

    @Test
    void aCapturedRunnableIsCalledALambda() {
        Runnable plain = () -> {};

        assertThatThrownBy(() -> send(plain::run))
                .hasMessageContaining("type Runnable")
                .hasMessageContaining("such as Process.Target")
                .hasMessageNotContaining("0x");
    }

    @Test
    void aClassOfTheListingIsCalledAsItWasWritten() {
        var account = new Account();

        assertThatThrownBy(() -> send(using(account)))
                .hasMessageContaining("a value of type Account, which")
                .hasMessageContaining("Let Account implement java.io.Serializable");
    }

    @Test
    void anInnerProcessIsToBeStatic() {
        assertThatThrownBy(() -> Pickle.serialize(new Inner()))
                .hasMessageContaining("The class Inner keeps the UnpicklableTest around it")
                .hasMessageContaining("write static before class");
        var anonymous =
                new Process() {
                    @Serial private static final long serialVersionUID = 1;

                    @Override
                    public void run() {
                        IO.println(UnpicklableTest.this);
                    }
                };
        assertThatThrownBy(() -> Pickle.serialize(anonymous))
                .hasMessageContaining("keeps the UnpicklableTest around it")
                .hasMessageContaining("a static class with a name");
    }

    @Test
    void aLambdaThatUsesTheListingsObjectIsToCallStaticCode() {
        assertThatThrownBy(() -> send(() -> IO.println(this)))
                .hasMessageContaining("make what the lambda calls static");
    }

    private static final class Account {}

    @SuppressWarnings("ClassCanBeStatic") // that is the mistake
    private final class Inner extends Process {
        @Serial private static final long serialVersionUID = 1;

        @Override
        public void run() {
            IO.println(UnpicklableTest.this);
        }
    }
}
