package forklore.session;

import forklore.lesson.Listing;
import forklore.lesson.RecordedRun;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is to be run.
///
/// @param demo `num06/apply`
/// @param programs the listings to run at the same time, as they are shown
/// @param parameters the values in use, which stand in the listings already
/// @param recording to be played where the programs cannot run
/// @param watched global variables whose changes are told
/// @param startMethod CPython's name of how its processes start; empty for its own default
public record RunPlan(
        String demo,
        List<Program> programs,
        Map<String, String> parameters,
        List<String> watched,
        Duration deadline,
        Optional<String> startMethod,
        Optional<RecordedRun> recording) {
    public RunPlan {
        programs = List.copyOf(programs);
        parameters = Map.copyOf(parameters);
        watched = List.copyOf(watched);
    }

    /// @param lane the program's name in the trace; empty where there is one program
    /// @param file where the listing was read from, if it is the learner's own and not edited here
    public record Program(String lane, Listing listing, Optional<String> file) {}
}
