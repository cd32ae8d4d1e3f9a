package forklore.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.util.Map.entry;

import forklore.engine.jvm.JavaEngine;
import forklore.engine.python.PythonEngine;
import forklore.engine.supervise.Sentences;
import forklore.ground.Language;
import forklore.ground.Text;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.model.Timeline;
import forklore.model.World;
import forklore.picture.Line;
import forklore.picture.stage.Stages;
import forklore.run.RunRequest;
import forklore.trace.ProcessEvent.Blocked;
import forklore.trace.ProcessEvent.ProcessExited;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.Wait;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A child waits at each primitive for ever: what is told of it is the same in both languages.
class WaitsIT {
    private static final Duration DEADLINE = Duration.ofMinutes(3);

    private static final String JAVA =
            """
            import forklore.mp.Barrier;
            import forklore.mp.Condition;
            import forklore.mp.Event;
            import forklore.mp.Lock;
            import forklore.mp.Pipe;
            import forklore.mp.Process;
            import forklore.mp.Queue;
            import forklore.mp.Semaphore;
            import forklore.mp.Time;

            static void once(Queue<Integer> queue) {
                queue.put(1);
                queue.put(2);
            }

            static void notified(Condition condition) {
                condition.acquire();
                condition.waitFor();
            }

            static void family() {
                var grandchild = new Process(() -> Time.sleep(60)).named("sleep");
                grandchild.start();
                grandchild.join();
            }

            void main() {
                var lock = new Lock();
                lock.acquire();
                var semaphore = new Semaphore(1);
                semaphore.acquire();
                var event = new Event();
                var condition = new Condition();
                var barrier = new Barrier(2);
                var empty = new Queue<Integer>();
                var full = new Queue<Integer>(1);
                var pipe = Pipe.<Integer>open();
                var here = pipe.first();
                var children = List.of(
                    new Process(() -> lock.acquire()).named("lock"),
                    new Process(() -> semaphore.acquire()).named("semaphore"),
                    new Process(() -> event.waitFor()).named("event"),
                    new Process(() -> notified(condition)).named("condition"),
                    new Process(() -> barrier.waitFor()).named("barrier"),
                    new Process(() -> { empty.get(); }).named("get"),
                    new Process(() -> once(full)).named("put"),
                    new Process(() -> { here.receive(); }).named("receive"),
                    new Process(() -> family()).named("join"));
                children.forEach(Process::start);
                children.forEach(Process::join);
            }
            """;

    private static final String PYTHON =
            """
            from multiprocessing import Barrier, Condition, Event, Lock, Pipe, Process, Queue
            from multiprocessing import Semaphore
            from time import sleep

            def once(queue):
                queue.put(1)
                queue.put(2)

            def notified(condition):
                condition.acquire()
                condition.wait()

            def family():
                grandchild = Process(target=sleep, args=(60,), name="sleep")
                grandchild.start()
                grandchild.join()

            if __name__ == "__main__":
                lock = Lock()
                lock.acquire()
                semaphore = Semaphore(1)
                semaphore.acquire()
                event = Event()
                condition = Condition()
                barrier = Barrier(2)
                empty = Queue()
                full = Queue(1)
                here, there = Pipe()
                children = [
                    Process(target=lock.acquire, name="lock"),
                    Process(target=semaphore.acquire, name="semaphore"),
                    Process(target=event.wait, name="event"),
                    Process(target=notified, args=(condition,), name="condition"),
                    Process(target=barrier.wait, name="barrier"),
                    Process(target=empty.get, name="get"),
                    Process(target=once, args=(full,), name="put"),
                    Process(target=here.recv, name="receive"),
                    Process(target=family, name="join"),
                ]
                for child in children:
                    child.start()
                for child in children:
                    child.join()
            """;

    private static final JavaEngine ON_JAVA = new JavaEngine();
    private static final PythonEngine ON_PYTHON = new PythonEngine();

    private Probe probe = new Probe();

    @AfterAll
    static void close() {
        ON_JAVA.close();
        ON_PYTHON.close();
    }

    @AfterEach
    void nothingIsLeft() {
        assertThat(Probe.alive(probe.pids())).isEmpty();
    }

    private static final List<Wait> WAITS =
            List.of(
                    Wait.LOCK,
                    Wait.SEMAPHORE,
                    Wait.EVENT,
                    Wait.CONDITION,
                    Wait.BARRIER,
                    Wait.GET,
                    Wait.PUT,
                    Wait.RECEIVE,
                    Wait.JOIN,
                    Wait.SLEEP);

    /// What is told of the waits of one run, by the name of the process that waits.
    private record Told(Map<String, Blocked> waits, Map<String, String> words, List<Text> ends) {}

    private static final Map<EngineKind, Told> DONE = new EnumMap<>(EngineKind.class);

    private Told told(EngineKind kind) throws Exception {
        Told told = DONE.get(kind);
        if (told == null) {
            told = run(kind);
            DONE.put(kind, told);
        }
        return told;
    }

    private Told run(EngineKind kind) throws Exception {
        probe = new Probe();
        Engine engine = kind == EngineKind.JAVA ? ON_JAVA : ON_PYTHON;
        assumeTrue(
                engine.availability().available(), engine.availability().reason().in(Language.EN));
        var listing =
                kind == EngineKind.JAVA
                        ? new Listing(kind, "Waits.java", JAVA)
                        : new Listing(kind, "waits.py", PYTHON);
        var program = new RunRequest.Program("", listing);
        var request = new RunRequest("test", List.of(program), Map.of(), List.of(), DEADLINE);
        Run run = engine.start(request, probe);
        for (Wait wait : WAITS) {
            probe.await(
                    Blocked.class,
                    blocked -> blocked.call() == wait && isNamed(wait.word(), blocked.pid()));
        }
        run.stop();
        Probe.end(run);
        var names =
                probe.events(ProcessStarted.class).stream()
                        .collect(
                                Collectors.toMap(
                                        ProcessStarted::pid, ProcessStarted::name, (a, _) -> a));
        var waits = new TreeMap<String, Blocked>();
        probe.events(Blocked.class).forEach(w -> waits.put(names.getOrDefault(w.pid(), ""), w));
        var timeline = Timeline.EMPTY.append(probe.events());
        // Once the first is dead, those who waited for it go on.
        long last =
                probe.events(ProcessExited.class).stream()
                                .mapToLong(ProcessExited::t)
                                .min()
                                .orElseThrow()
                        - 1;
        World world = timeline.at(last);
        var words =
                Stages.TREE.words(world, "", last).stream()
                        .collect(
                                Collectors.toMap(
                                        line -> names.getOrDefault(line.pid(), ""),
                                        (Line line) -> line.words().toString(),
                                        (a, _) -> a));
        var before = probe.events().stream().filter(event -> event.t() <= last).toList();
        return new Told(waits, words, Sentences.of(before));
    }

    private boolean isNamed(String name, int pid) {
        return probe.events(ProcessStarted.class).stream()
                .anyMatch(process -> process.pid() == pid && process.name().equals(name));
    }

    @ParameterizedTest
    @EnumSource(EngineKind.class)
    void eachWaitIsToldByItsKindAndByWhatIsWaitedFor(EngineKind kind) throws Exception {
        var told = told(kind);
        for (Wait wait : WAITS) {
            assertThat(told.waits()).containsKey(wait.word());
            var blocked = Objects.requireNonNull(told.waits().get(wait.word()));
            assertThat(blocked.call()).isEqualTo(wait);
            boolean ofProcess = wait == Wait.JOIN;
            boolean ofNobody = wait == Wait.SLEEP;
            assertThat(blocked.onPid() != 0).as("a process is waited for").isEqualTo(ofProcess);
            assertThat(blocked.on().isEmpty())
                    .as("%s names what it waits at", wait)
                    .isEqualTo(ofProcess || ofNobody);
        }
        var things =
                told.waits().values().stream()
                        .map(Blocked::on)
                        .filter(on -> !on.isEmpty())
                        .toList();
        assertThat(things).as("each shared thing has an id of its own").doesNotHaveDuplicates();
        assertThat(sentences(told)).containsAllEntriesOf(EXPECTED);
        // Java's pipe is one variable, CPython's two.
        assertThat(sentences(told).get("receive"))
                .startsWith("was waiting for a message from the pipe");
    }

    private static final Map<String, String> EXPECTED =
            Map.ofEntries(
                    entry("lock", "was waiting for the lock “lock”, held by MainProcess"),
                    entry(
                            "semaphore",
                            "was waiting for a permit of the semaphore “semaphore”, held by MainProcess"),
                    entry("event", "was waiting for the event “event”"),
                    entry("condition", "was waiting for the condition “condition”"),
                    entry("barrier", "was waiting for the others at the barrier “barrier”"),
                    entry("get", "was waiting for an item to get from a queue"),
                    entry("put", "was waiting for room to put an item into a queue"),
                    entry("join", "was waiting for sleep to end"),
                    entry("sleep", "was waiting for its sleep to be over"),
                    entry("MainProcess", "was waiting for lock to end"));

    /// Without pids and lines.
    private static Map<String, String> sentences(Told told) {
        Function<String, String> bare =
                text -> text.replaceAll(" \\(\\d+\\)| \\(line \\d+\\)|\\.$", "");
        return told.ends().stream()
                .map(text -> bare.apply(text.in(Language.EN)))
                .filter(text -> text.contains(" was "))
                .collect(
                        Collectors.toMap(
                                text -> text.substring(0, text.indexOf(" was ")),
                                text -> text.substring(text.indexOf("was ")),
                                (a, _) -> a));
    }

    @Test
    void theTreeSaysTheSameInBothLanguages() throws Exception {
        var java = told(EngineKind.JAVA);
        assertThat(Probe.alive(probe.pids())).isEmpty();
        var python = told(EngineKind.PYTHON);
        for (String name : EXPECTED.keySet()) {
            assertThat(bare(java.words().getOrDefault(name, "nothing")))
                    .as(name)
                    .isEqualTo(bare(python.words().getOrDefault(name, "nothing at all")));
        }
    }

    private static String bare(String words) {
        return words.replaceAll("\\d+", "N");
    }
}
