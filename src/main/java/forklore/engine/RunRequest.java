package forklore.engine;

import forklore.lesson.Listing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What to run.
///
/// @param demo `num06/apply`, for the trace
/// @param programs the listings to run at the same time, with the values of the parameters already
///   written into their text
/// @param parameters for the trace
/// @param watched global variables whose changes are told
/// @param deadline after which everything is ended by force
public record RunRequest(
        String demo,
        List<Program> programs,
        Map<String, String> parameters,
        List<String> watched,
        Duration deadline) {
    public RunRequest {
        programs = List.copyOf(programs);
        parameters = Map.copyOf(parameters);
        watched = List.copyOf(watched);
    }

    /// @param lane the name of this program in the trace; empty where there is one program
    /// @param file where the listing was read from, if it is a program of the learner's own: it may
    ///   need what lies beside it
    public record Program(String lane, Listing listing, Optional<Path> file) {
        public Program(String lane, Listing listing) {
            this(lane, listing, Optional.empty());
        }
    }
}
