package forklore.engine.python;

import forklore.run.Interpreter;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.ProcessEvent.ProcessStarted;
import forklore.trace.TraceEvent;
import forklore.trace.TraceReader;
import forklore.trace.Written;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs a listing of the tests on a CPython, with the tracer in front of it or without, and without
/// the rest of the engine.
///
/// @param watched the variables whose changes are told
/// @param patience how long a program may run, s
record TracedPython(Interpreter interpreter, Path folder, String watched, long patience) {
    private static final long PATIENCE = 120;

    TracedPython(Interpreter interpreter, Path folder) {
        this(interpreter, folder, "num");
    }

    TracedPython(Interpreter interpreter, Path folder, String watched) {
        this(interpreter, folder, watched, PATIENCE);
    }

    /// What came of it.
    ///
    /// @param out standard output as lines in the order of the alphabet: those of several processes
    ///   have no other
    record Ended(int exitCode, List<String> out, List<String> err, List<TraceEvent> events) {
        <E extends TraceEvent> List<E> all(Class<E> type) {
            return events.stream().filter(type::isInstance).map(type::cast).toList();
        }

        /// Each process once: of a fork both sides tell, and the same.
        List<ProcessStarted> births() {
            return all(ProcessStarted.class).stream().distinct().toList();
        }

        /// The same, with the output that was told in place of the output that was not.
        Ended asTold() {
            return new Ended(exitCode, told(Written.OUT), told(Written.ERR), events);
        }

        private List<String> told(Written stream) {
            String text =
                    all(OutputWritten.class).stream()
                            .filter(line -> line.stream() == stream)
                            .map(line -> line.text() + (line.more() ? "" : "\n"))
                            .collect(Collectors.joining());
            return lines(text);
        }
    }

    /// The interpreters to test with: those named in the system property `forklore.pythons`, by
    /// default the first found.
    static Stream<Interpreter> interpreters() throws InterruptedException {
        String named = System.getProperty("forklore.pythons", "");
        if (named.isEmpty()) {
            return new Interpreters(System.getenv()).first().stream();
        }
        var found = new ArrayList<Interpreter>();
        for (String file : named.split(",")) {
            found.add(Interpreters.at(Path.of(file)).fit().orElseThrow());
        }
        return found.stream();
    }

    static Path listing(String name) throws IOException {
        try {
            var resource = TracedPython.class.getResource(name);
            if (resource == null) {
                throw new IOException("no listing " + name);
            }
            return Path.of(resource.toURI());
        } catch (java.net.URISyntaxException e) {
            throw new IOException(e);
        }
    }

    Ended plain(Path listing, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(interpreter.file().toString(), listing.toString()));
        command.addAll(List.of(arguments));
        return run(command, "");
    }

    Ended traced(Path listing, String... arguments) throws Exception {
        Path trace = Files.createTempFile(folder, "trace", ".jsonl");
        return told(listing, trace, arguments);
    }

    /// @param trace a plain file, or a FIFO that somebody reads
    Ended told(Path listing, Path trace, String... arguments) throws Exception {
        var files = new PythonFiles(folder);
        var command = new ArrayList<>(PythonCommand.of(interpreter, files.folder(), listing));
        command.addAll(List.of(arguments));
        return run(command, trace.toString());
    }

    private Ended run(List<String> command, String trace) throws Exception {
        Path out = Files.createTempFile(folder, "out", ".txt");
        var builder =
                new ProcessBuilder(command)
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(out.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PYTHON"));
        builder.environment().put("PYTHONUTF8", "1");
        builder.environment().put("FORKLORE_WATCH", watched);
        if (!trace.isEmpty()) {
            builder.environment().put("FORKLORE_TRACE", "fifo:" + trace);
        }
        var process = builder.start();
        // Its end comes when the last process that inherited it is gone: a fork server or an orphan
        // may still write into the folder when the first process has ended.
        var err =
                CompletableFuture.supplyAsync(
                        () -> {
                            try (var stream = process.getErrorStream()) {
                                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        try {
            if (!process.waitFor(patience, TimeUnit.SECONDS)) {
                throw new AssertionError(command + " did not end");
            }
            err.get(patience, TimeUnit.SECONDS);
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), lines(read(out)), lines(err.join()), events(trace));
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static List<String> lines(String text) {
        // Addresses and descriptors are never the same twice.
        String clean =
                text.replaceAll("0x[0-9a-f]+", "0x").replaceAll("(fd|handle|pid)=[0-9]+", "$1=N");
        return clean.stripTrailing().lines().sorted().toList();
    }

    private static List<TraceEvent> events(String trace) throws Exception {
        var events = new ArrayList<TraceEvent>();
        if (!trace.isEmpty() && Files.isRegularFile(Path.of(trace))) {
            for (String line : Files.readAllLines(Path.of(trace))) {
                if (line.getBytes(StandardCharsets.UTF_8).length >= 4096) {
                    throw new AssertionError("cannot be written at once: " + line);
                }
                events.add(TraceReader.read(line));
            }
        }
        events.sort(Comparator.comparingLong(TraceEvent::t));
        return events;
    }
}
