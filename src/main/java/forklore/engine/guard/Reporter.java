package forklore.engine.guard;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes reports, each at once.
final class Reporter {
    private final OutputStream out;

    private Reporter(OutputStream out) {
        this.out = out;
    }

    /// Reports to standard output.
    static Reporter toApp() {
        return new Reporter(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    }

    /// Reports to nobody.
    static Reporter toNobody() {
        return new Reporter(OutputStream.nullOutputStream());
    }

    synchronized void tell(Report report) {
        try {
            out.write((report.message().line() + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            // The app is gone; the end of standard input says so too, and ends the run.
            return;
        }
    }

    /// Ends the reports: whoever reads them to their end need not wait for this process's.
    synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            // As in `tell`: nobody reads any more.
            return;
        }
    }
}
