package forklore.session;

import forklore.ground.Language;
import forklore.gym.Level;
import forklore.gym.Question;
import forklore.gym.Tree;
import forklore.gym.Way;
import forklore.lesson.Course;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;
import forklore.lesson.RecordedRun;
import forklore.model.World;
import forklore.run.Availability;
import forklore.run.Candidate;
import forklore.run.LimitChoice;
import forklore.run.Outcome;
import forklore.trace.StartMethod;
import forklore.trace.TraceEvent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Something that the user wants, or that came in from outside. By topic, as [Update] is.
public sealed interface Intent {
    /// Where to be in the course.
    sealed interface Go extends Intent {}

    record OpenLesson(String lesson) implements Go {}

    /// @param demo of the lesson in view
    record ChooseDemo(String demo) implements Go {}

    record ChooseEngine(EngineKind engine) implements Go {}

    /// To the next demo of the course, or the one before.
    ///
    /// @param way 1 or -1
    record ToDemo(int way) implements Go {}

    /// To the next lesson, or the one before.
    ///
    /// @param way 1 or -1
    record ToLesson(int way) implements Go {}

    /// What to do with the demo in view.
    sealed interface Work extends Intent {}

    /// A value that does not fit the parameter is refused with a notice.
    record SetParameter(String parameter, String value) implements Work {}

    record ResetParameters() implements Work {}

    /// @param option its place among the prediction's options, from 0
    record Predict(int option) implements Work {}

    record SkipPrediction() implements Work {}

    /// The learner's own version of the listing of this lane, for the engine in view.
    record EditListing(String lane, String source) implements Work {}

    record ResetListing(String lane) implements Work {}

    /// @param method CPython's name of how processes start; empty for its own default
    record ChooseStartMethod(StartMethod method) implements Work {}

    /// Changes what the experiment changes and runs it.
    record TryExperiment(String experiment) implements Work {}

    /// What the learner answers and hands in.
    sealed interface Studying extends Intent {}

    /// @param quiz by its key: `num03/ten-forks`
    /// @param chosen the places of the answers, from 0
    record AnswerQuiz(String quiz, Set<Integer> chosen) implements Studying {
        public AnswerQuiz {
            chosen = Set.copyOf(chosen);
        }
    }

    /// No review today.
    record SkipReview() implements Studying {}

    /// @param day today
    record DayBegan(LocalDate day) implements Studying {}

    /// @param path of the file that what was done is saved to
    /// @param name the learner's
    record SaveProgress(String path, String name) implements Studying {}

    /// What to run.
    sealed interface Running extends Intent {}

    record RunDemo() implements Running {}

    /// The listings of both languages at the same time, where the demo has both.
    record RunBoth() implements Running {}

    /// Runs the demo several times in a row, to compare the orders of its lines.
    record CompareOrders() implements Running {}

    record CloseComparison() implements Running {}

    record StopRun() implements Running {}

    record KillProcess(int pid) implements Running {}

    /// @param run the run's number; events of an older run are let go
    record EventsArrived(long run, List<TraceEvent> events) implements Running {
        public EventsArrived {
            events = List.copyOf(events);
        }
    }

    record RunEnded(long run, Outcome ending) implements Running {}

    /// @param line what the learner typed for the programs, without its end
    record TypeLine(String line) implements Running {}

    /// Nothing more will be typed.
    record EndInput() implements Running {}

    /// Which moment of the run to show.
    sealed interface Transporting extends Intent {}

    /// @param t ns since the run's start
    record Seek(long t) implements Transporting {}

    record StepForward() implements Transporting {}

    record StepBack() implements Transporting {}

    /// To the next moment worth a halt, or the one before.
    ///
    /// @param forward whether the next one is meant
    record ToMarker(boolean forward) implements Transporting {}

    /// Whether playing halts at every marker.
    record PauseOnMarkers(boolean pausing) implements Transporting {}

    record ToStart() implements Transporting {}

    /// To the end, and on with the run if it goes on.
    record GoLive() implements Transporting {}

    record Play() implements Transporting {}

    record Pause() implements Transporting {}

    record SetSpeed(double speed) implements Transporting {}

    /// Opens or closes the timeline.
    record ShowTimeline(boolean open) implements Transporting {}

    /// Shows this time in the timeline.
    ///
    /// @param from ns since the run's start
    /// @param to ns; 0 for the whole run
    record LookAt(long from, long to) implements Transporting {}

    /// Shows or hides the members of a group in the timeline.
    record OpenGroup(String group, boolean open) implements Transporting {}

    /// A frame is about to be drawn.
    ///
    /// @param nanos a clock that only goes forward
    record Tick(long nanos) implements Transporting {}

    /// Runs as documents: marked, saved, opened again.
    sealed interface Keeping extends Intent {}

    /// Marks the moment shown.
    record MarkMoment(String word) implements Keeping {}

    /// @param mark that was set before
    record Unmark(Mark mark) implements Keeping {}

    /// @param paths of recordings; two are shown beside each other, on one clock
    record OpenRecordings(List<String> paths) implements Keeping {
        public OpenRecordings {
            paths = List.copyOf(paths);
        }
    }

    /// @param share of them that is read, from 0 to 1
    record ReadingRecordings(String name, double share) implements Keeping {}

    /// @param runs what was read; none where there was nothing to read
    record RecordingsRead(List<OpenedRun> runs) implements Keeping {
        public RecordingsRead {
            runs = List.copyOf(runs);
        }
    }

    /// @param path of the file that the run in view is saved to
    record SaveRecording(String path) implements Keeping {}

    /// Looks for kept runs of the demo in view.
    record LookForRuns() implements Keeping {}

    /// @param demo as [Place#key]
    /// @param runs the newest first
    record RunsFound(String demo, List<KeptRun> runs) implements Keeping {
        public RunsFound {
            runs = List.copyOf(runs);
        }
    }

    /// How the app presents itself.
    sealed interface Looking extends Intent {}

    record SetLanguage(Language language) implements Looking {}

    record SetTheme(Theme theme) implements Looking {}

    record FoldPage(boolean folded) implements Looking {}

    record ReduceMotion(boolean reduced) implements Looking {}

    record Zoom(double zoom) implements Looking {}

    /// Whether the stages are told in words instead of drawn.
    record TellInWords(boolean inWords) implements Looking {}

    record MoveWindow(Window window) implements Looking {}

    /// How the app stands on a projector.
    sealed interface Presenting extends Intent {}

    /// Shows the demo in view, as large as it gets.
    record PresentDemo() implements Presenting {}

    /// Begins the tour of the lesson in view.
    ///
    /// @param alone whether somebody takes it at a desk: the window stays as large as it is, and no
    ///   other one opens
    record TakeTour(boolean alone) implements Presenting {}

    /// Back to the desk, as it was.
    record LeaveHall() implements Presenting {}

    /// On: the run up to its next halt, the answer, the next step; whichever comes first.
    record GoOn() implements Presenting {}

    record GoBack() implements Presenting {}

    /// @param step from 0; one that is too large means the last
    record GoToStep(int step) implements Presenting {}

    record RunAgain() implements Presenting {}

    /// Plays the recording that ships with the demo, from where the run stands.
    record PlayRecorded() implements Presenting {}

    /// What most in the room answered; the same again takes it back.
    ///
    /// @param option its place among the answers, from 0
    record Vote(int option) implements Presenting {}

    record Switch(Aid aid, boolean on) implements Presenting {}

    /// What to do with the puzzle in hand. The gym itself is a page: [OpenLesson].
    sealed interface Training extends Intent {}

    /// @param number what is said to a question; empty takes it back
    record SayNumber(Question question, OptionalInt number) implements Training {}

    /// @param box its place in the drawn tree
    record ChooseBox(int box) implements Training {}

    /// Draws a child below a box, and chooses it.
    record AddChild(int box) implements Training {}

    /// Takes a box away, with all below it.
    record RemoveBox(int box) implements Training {}

    record NextPuzzle() implements Training {}

    /// @param number as somebody shared it: `4-1729`
    record OpenPuzzle(String number) implements Training {}

    /// A puzzle of this level.
    record ChooseLevel(Level level) implements Training {}

    /// What of a puzzle is given from now on.
    record ChooseWay(Way way) implements Training {}

    /// A puzzle's tree is known.
    ///
    /// @param real whether a real run made it
    record TreeSeen(String number, Tree tree, boolean real) implements Training {}

    /// What the app has to say or was told.
    sealed interface Telling extends Intent {}

    record Notify(Notice notice) implements Telling {}

    record Dismiss(Notice notice) implements Telling {}

    /// A recording that ships with the lesson in view was read.
    ///
    /// @param end the world at its end
    record RecordingRead(RecordedRun recording, World end) implements Telling {}

    /// What the app works with.
    sealed interface Configuring extends Intent {}

    /// @param folder with lessons; empty for those that come with the app
    record ChooseLessons(String folder) implements Configuring {}

    /// Reads the lessons in view again.
    record ReloadLessons() implements Configuring {}

    record CourseRead(String folder, Course course) implements Configuring {}

    /// @param place an interpreter's file or its environment's folder; empty for the first found
    record ChoosePython(String place) implements Configuring {}

    /// @param limits of every run from now on
    record ChooseLimits(LimitChoice limits) implements Configuring {}

    record LookForPythons() implements Configuring {}

    record PythonsFound(List<Candidate> pythons) implements Configuring {
        public PythonsFound {
            pythons = List.copyOf(pythons);
        }
    }

    record EnginesFound(Map<EngineKind, Availability> engines) implements Configuring {
        public EnginesFound {
            engines = Map.copyOf(engines);
        }
    }

    /// @param path of a `.java` or `.py` file of the learner's own
    record OpenProgram(String path) implements Configuring {}

    /// @param lesson as [OwnProgram] makes it
    record ProgramRead(Lesson lesson) implements Configuring {}
}
