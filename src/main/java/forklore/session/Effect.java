package forklore.session;

import forklore.gym.Puzzle;
import forklore.lesson.EngineKind;
import forklore.lesson.RecordedRun;
import forklore.model.Timeline;
import forklore.run.RunRequest;

import java.util.List;

/// Something to be done outside the session. Whoever does it reports back by intents.
public sealed interface Effect {
    /// Runs this and reports [Intent.EventsArrived] and at last [Intent.RunEnded], come what may.
    record StartRun(long run, RunRequest plan) implements Effect {}

    /// Tells the recording as a whole, as if it were that run, and reports as [StartRun] does.
    record PlayRecording(long run, RecordedRun recording) implements Effect {}

    /// Gives the run's programs this to read.
    record Type(long run, String text) implements Effect {}

    record EndInput(long run) implements Effect {}

    /// Ends every process of the run by force.
    record StopRun(long run) implements Effect {}

    /// Sends SIGKILL to a process of the run.
    record KillProcess(long run, int pid) implements Effect {}

    /// Reads the lessons in a folder, or those that come with the app, and reports
    /// [Intent.CourseRead].
    record ReadCourse(String folder) implements Effect {}

    /// Reads a program of the learner's own and reports [Intent.ProgramRead].
    record ReadProgram(String path) implements Effect {}

    /// Reads a run that ships with a lesson and reports [Intent.RecordingRead].
    record ReadRecording(RecordedRun recording) implements Effect {}

    /// Looks for every Python on this computer and reports [Intent.PythonsFound].
    record FindPythons() implements Effect {}

    /// Runs Python listings on this one from now on and reports [Intent.EnginesFound].
    record UsePython(String place) implements Effect {}

    /// Reads recordings and reports [Intent.ReadingRecordings] meanwhile and
    /// [Intent.RecordingsRead] at last.
    record ReadRecordings(List<String> paths) implements Effect {
        public ReadRecordings {
            paths = List.copyOf(paths);
        }
    }

    record WriteRecording(String path, Timeline timeline) implements Effect {}

    /// Keeps the run among the recent ones of its demo, in the place of what was kept of the same
    /// run before.
    ///
    /// @param demo as [Place#key]
    /// @param most bytes; a larger one is not kept
    record KeepRun(String demo, Timeline timeline, long most) implements Effect {}

    /// Reports [Intent.RunsFound].
    record FindRuns(String demo) implements Effect {}

    /// Runs a puzzle unseen and reports [Intent.TreeSeen]; where it can't run, with the tree that
    /// was reckoned.
    record RunPuzzle(Puzzle puzzle, EngineKind engine) implements Effect {}

    /// Writes what the learner has done to a file, to be handed in.
    record WriteProgress(String path, Report report) implements Effect {}

    /// Keeps these; many in a row may be kept as one.
    record SavePreferences(Preferences preferences) implements Effect {}
}
