package forklore.app.cli;

import forklore.trace.TraceFile;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Reads recorded runs for commands.
final class Recordings {
    private Recordings() {}

    /// @param err hears of lines that could not be read
    static TraceFile read(Path file, PrintWriter err) {
        try (var in = Files.newBufferedReader(file)) {
            TraceFile trace = TraceFile.read(in);
            if (trace.events().isEmpty()) {
                throw Complaint.failed(
                        file + " holds no event: it is no recording of run --record.");
            }
            trace.problems().forEach(problem -> err.println(file + ", " + problem + "; skipped"));
            err.flush();
            return trace;
        } catch (NoSuchFileException e) {
            throw Complaint.usage("There is no file " + file + ".");
        } catch (CharacterCodingException e) {
            throw Complaint.failed(file + " is no text: it is no recording of run --record.");
        } catch (IOException e) {
            throw Complaint.failed("Cannot read " + file + ": " + e.getMessage() + ".");
        }
    }
}
