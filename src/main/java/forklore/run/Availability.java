package forklore.run;

import forklore.ground.Text;
import forklore.trace.StartMethod;

import java.util.List;

/// Whether listings of a language can run here.
///
/// @param runtime what runs them, for people: `Java 25.0.1`
/// @param reason why not, and what to do; empty where they can
/// @param startMethods the ways in which it can start processes, its default first; empty where it
///   cannot run
public record Availability(
        boolean available, String runtime, Text reason, List<StartMethod> startMethods) {
    public Availability {
        startMethods = List.copyOf(startMethods);
    }

    /// Able to run, and to start processes in these ways.
    public static Availability of(String runtime, List<StartMethod> startMethods) {
        return new Availability(true, runtime, Text.EMPTY, startMethods);
    }

    /// Able to run, and to start processes in one way.
    public static Availability of(String runtime) {
        return of(runtime, List.of(StartMethod.SPAWN));
    }

    /// @param runtime what would run them
    public static Availability not(String runtime, Text reason) {
        return new Availability(false, runtime, reason, List.of());
    }
}
