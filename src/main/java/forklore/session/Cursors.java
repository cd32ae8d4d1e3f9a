package forklore.session;

import forklore.model.ProcessState;

import java.util.Comparator;
import java.util.List;

/// Where processes stand in a listing.
public final class Cursors {
    private Cursors() {}

    /// @param line of the listing, counted from 1
    /// @param identity the index of the process
    public record Cursor(int line, int pid, int identity) {}

    /// One for each thread of each living process of the lane, at the moment shown, in order of
    /// lines and then of identities.
    public static List<Cursor> of(Session session, String lane) {
        return session.show().world().processes().in(lane).stream()
                .filter(ProcessState::alive)
                .flatMap(process -> of(process).stream())
                .sorted(Comparator.comparingInt(Cursor::line).thenComparingInt(Cursor::identity))
                .toList();
    }

    private static List<Cursor> of(ProcessState process) {
        return process.memory().lines().values().stream()
                .filter(line -> line > 0)
                .map(line -> new Cursor(line, process.pid(), process.identity().index()))
                .distinct()
                .toList();
    }
}
