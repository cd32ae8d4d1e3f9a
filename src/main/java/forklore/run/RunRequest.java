package forklore.run;

import forklore.lesson.Demo;
import forklore.lesson.Listing;
import forklore.lesson.ListingValues;
import forklore.lesson.Part;
import forklore.lesson.RecordedRun;
import forklore.trace.StartMethod;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What to run.
///
/// @param demo `num06/apply`, for the trace
/// @param programs the listings to run at the same time, with the values of the parameters already
///   written into their text
/// @param parameters for the trace
/// @param watched global variables whose changes are told
/// @param limits the most that the run may take
/// @param startMethod how processes start where the listing does not say it itself; empty for the
///   interpreter's own way. Java listings always spawn
/// @param cores whether it is to be told which cores the run uses
/// @param recording to be played where the programs cannot run
public record RunRequest(
        String demo,
        List<Program> programs,
        Map<String, String> parameters,
        List<String> watched,
        Limits limits,
        Optional<StartMethod> startMethod,
        boolean cores,
        Optional<RecordedRun> recording) {
    public RunRequest {
        programs = List.copyOf(programs);
        parameters = Map.copyOf(parameters);
        watched = List.copyOf(watched);
    }

    /// A request under the usual limits that leaves the start method to the interpreter and the
    /// cores untold.
    ///
    /// @param deadline after which everything is ended by force
    public RunRequest(
            String demo,
            List<Program> programs,
            Map<String, String> parameters,
            List<String> watched,
            Duration deadline) {
        this(
                demo,
                programs,
                parameters,
                watched,
                Limits.within(deadline),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /// A demo's programs with these values written into them, under the demo's own deadline.
    ///
    /// @param name `lesson/demo`
    /// @param listing picks the listing of each part
    public static RunRequest of(
            String name, Demo demo, Map<String, String> values, Function<Part, Listing> listing) {
        var programs =
                demo.parts().stream()
                        .map(
                                part ->
                                        new Program(
                                                part.lane(),
                                                ListingValues.apply(listing.apply(part), values)))
                        .toList();
        return new RunRequest(name, programs, values, demo.watched(), demo.deadline())
                .withCores(demo.usesCores());
    }

    /// After this everything is ended by force.
    public Duration deadline() {
        return limits.time();
    }

    /// Whether one of the programs reads what is typed.
    public boolean readsInput() {
        return programs.stream().map(Program::listing).anyMatch(StandardInput::isReadBy);
    }

    /// The same under another deadline.
    public RunRequest within(Duration limit) {
        return under(limits.withTime(limit));
    }

    /// The same under other limits.
    public RunRequest under(Limits others) {
        return new RunRequest(
                demo, programs, parameters, watched, others, startMethod, cores, recording);
    }

    /// The same, with processes started in that way.
    public RunRequest startedBy(Optional<StartMethod> method) {
        return new RunRequest(
                demo, programs, parameters, watched, limits, method, cores, recording);
    }

    /// The same, with a recording to be played where the programs cannot run.
    public RunRequest orPlayed(Optional<RecordedRun> run) {
        return new RunRequest(demo, programs, parameters, watched, limits, startMethod, cores, run);
    }

    /// The same, with the cores told or not.
    public RunRequest withCores(boolean told) {
        return new RunRequest(
                demo, programs, parameters, watched, limits, startMethod, told, recording);
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
