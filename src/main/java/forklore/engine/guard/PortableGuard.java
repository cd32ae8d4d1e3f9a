package forklore.engine.guard;

import forklore.engine.guard.Report.Crowded;
import forklore.engine.guard.Report.Exited;
import forklore.engine.guard.Report.Gone;
import forklore.engine.guard.Report.Late;
import forklore.engine.guard.Report.Opened;
import forklore.engine.guard.Report.Ready;
import forklore.engine.guard.Report.Refused;
import forklore.engine.guard.Report.Started;
import forklore.trace.Written;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// The guard where there is no `/proc`: `ProcessBuilder` starts, `ProcessHandle` watches.
final class PortableGuard {
    private static final long LOOK = 20;

    private final Reporter reporter;
    private final LinkedBlockingQueue<Order> orders = new LinkedBlockingQueue<>();
    private final List<Process> programs = new ArrayList<>();
    private final List<Thread> readers = new ArrayList<>();

    /// Everybody ever seen below the programs: an orphan stays known, though nobody's descendant.
    private final Set<ProcessHandle> known = new LinkedHashSet<>();

    private long deadline = Long.MAX_VALUE;
    private int most = Integer.MAX_VALUE;
    private boolean complete;
    private boolean ending;

    PortableGuard(Reporter reporter) {
        this.reporter = reporter;
    }

    void run() throws InterruptedException {
        Thread.ofPlatform().daemon().name("orders").start(this::readOrders);
        reporter.tell(new Ready((int) ProcessHandle.current().pid(), ""));
        while (!(complete && known.isEmpty())) {
            Order order = orders.poll(LOOK, TimeUnit.MILLISECONDS);
            if (order != null) {
                obey(order);
            }
            look();
            checkLimits();
            if (ending) {
                known.forEach(ProcessHandle::destroyForcibly);
            }
        }
        for (Thread reader : readers) {
            reader.join();
        }
        reporter.tell(new Gone(System.nanoTime()));
    }

    private void readOrders() {
        try (var in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                orders.add(Order.of(Message.parse(line)));
            }
        } catch (IOException e) {
            // An app that cannot be heard is as gone as one that closed its end.
            orders.add(new Order.Stop());
        }
        orders.add(new Order.Stop());
    }

    private void obey(Order order) {
        switch (order) {
            case Order.Limits limits -> {
                deadline = System.nanoTime() + limits.deadline();
                most = limits.processes();
            }
            case Order.WatchCores ignored ->
                    reporter.tell(
                            new Report.Cores(
                                    Runtime.getRuntime().availableProcessors(),
                                    "",
                                    System.nanoTime()));
            case Order.Start start -> start(start);
            case Order.Listening ignored -> {
                // Programs have no input here.
            }
            case Order.Complete ignored -> complete = true;
            case Order.Kill m ->
                    known.stream()
                            .filter(handle -> handle.pid() == m.pid())
                            .forEach(ProcessHandle::destroyForcibly);
            case Order.Stop ignored -> end();
        }
    }

    private void start(Order.Start start) {
        reporter.tell(new Opened(start.lane(), ""));
        var builder = new ProcessBuilder(start.command());
        for (String setting : start.environment()) {
            int equals = setting.indexOf('=');
            builder.environment().put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        try {
            Process program = builder.start();
            int pid = (int) program.pid();
            reporter.tell(new Started(start.lane(), pid, System.nanoTime()));
            program.getOutputStream().close();
            programs.add(program);
            known.add(program.toHandle());
            relay(pid, Written.OUT, program.getInputStream());
            relay(pid, Written.ERR, program.getErrorStream());
        } catch (IOException e) {
            reporter.tell(new Refused(start.lane(), String.valueOf(e.getMessage())));
        }
    }

    private void relay(int pid, Written stream, InputStream from) {
        readers.add(
                Thread.ofPlatform()
                        .daemon()
                        .start(
                                () ->
                                        new BufferedReader(
                                                        new InputStreamReader(
                                                                from, StandardCharsets.UTF_8))
                                                .lines()
                                                .forEach(line -> say(pid, stream, line))));
    }

    private void say(int pid, Written stream, String text) {
        reporter.tell(new Report.Said(pid, stream, System.nanoTime(), text));
    }

    private void look() {
        for (ProcessHandle handle : List.copyOf(known)) {
            handle.descendants().forEach(this::meet);
        }
        for (Process program : List.copyOf(programs)) {
            if (!program.isAlive()) {
                programs.remove(program);
                int pid = (int) program.pid();
                reporter.tell(new Exited(pid, program.exitValue(), System.nanoTime()));
            }
        }
        known.removeIf(handle -> !handle.isAlive());
    }

    private void meet(ProcessHandle handle) {
        if (known.add(handle)) {
            int parent = handle.parent().map(p -> (int) p.pid()).orElse(0);
            String command = handle.info().command().orElse("");
            String name = command.substring(command.replace('\\', '/').lastIndexOf('/') + 1);
            reporter.tell(new Report.Born((int) handle.pid(), parent, System.nanoTime(), name));
        }
    }

    private void checkLimits() {
        if (ending || known.isEmpty()) {
            return;
        }
        if (known.size() > most) {
            reporter.tell(new Crowded(known.size()));
            end();
        } else if (System.nanoTime() - deadline > 0) {
            reporter.tell(new Late(System.nanoTime()));
            end();
        }
    }

    private void end() {
        if (!ending) {
            reporter.tell(new Report.Ending(System.nanoTime()));
        }
        ending = true;
        complete = true;
    }
}
