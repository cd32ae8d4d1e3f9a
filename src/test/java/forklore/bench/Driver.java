package forklore.bench;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A benchmark's other process, ours or CPython's: takes commands as lines, answers with numbers.
final class Driver implements AutoCloseable {
    private final java.lang.Process process;
    private final BufferedReader answers;
    private final PrintStream commands;

    Driver(List<String> command) throws IOException {
        this(new ProcessBuilder(command));
    }

    /// A driver that is watched: what it tells goes into that file. Its answers still come here.
    Driver(List<String> command, Path trace) throws IOException {
        this(watched(command, trace));
    }

    private static ProcessBuilder watched(List<String> command, Path trace) {
        var builder = new ProcessBuilder(command);
        builder.environment().put("FORKLORE_TRACE", "fifo:" + trace);
        return builder;
    }

    private Driver(ProcessBuilder builder) throws IOException {
        process = builder.redirectError(Redirect.INHERIT).start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /// Nanoseconds from when the driver began to start a child to the child's first line, here.
    long firstLine() throws IOException {
        commands.println("spawn");
        long begin = number();
        line();
        return System.nanoTime() - begin;
    }

    /// The number that the driver answers.
    long ask(String command) throws IOException {
        commands.println(command);
        return number();
    }

    private long number() throws IOException {
        return Long.parseLong(line());
    }

    private String line() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new EOFException("the benchmark's process ended");
        }
        return line;
    }

    @Override
    public void close() {
        commands.close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
