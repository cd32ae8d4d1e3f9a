package forklore.session;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.PhysicalMemory;
import forklore.lesson.Course;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.lesson.Mistake;
import forklore.run.Availability;
import forklore.run.LimitChoice;
import forklore.run.Outcome;
import forklore.trace.StartMethod;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ConfigUpdateTest {
    private static final Listing MINE =
            new Listing(EngineKind.PYTHON, "mine.py", "from multiprocessing import Pool\n");

    private static Desk withMine() {
        return new Desk().then(new Intent.ProgramRead(OwnProgram.lesson("/home/me/mine.py", MINE)));
    }

    @Test
    void aFolderIsReadBeforeItsLessonsAreShown() {
        var desk = new Desk().then(new Intent.ChooseLessons("/lessons"));
        assertThat(desk.effects).containsExactly(new Effect.ReadCourse("/lessons"));
        var course = desk.session().course();
        desk.then(
                new Intent.CourseRead(
                        "/lessons", new Course(course.lessons().subList(1, 2), List.of())));
        assertThat(desk.session().place().lesson()).isEqualTo("num06");
        assertThat(desk.session().machine().lessons()).isEqualTo("/lessons");
        assertThat(desk.session().preferences().choices().lessons()).isEqualTo("/lessons");
    }

    @Test
    void aFolderWithoutLessonsIsRefusedWithTheReason() {
        var why = new Mistake("/empty", 1, "no lesson here");
        var desk = new Desk();
        var before = desk.session().course();
        desk.then(new Intent.CourseRead("/empty", new Course(List.of(), List.of(why))));
        assertThat(desk.session().course()).isEqualTo(before);
        assertThat(desk.session().notices().getFirst().args().get(1)).contains("no lesson here");
        assertThat(desk.session().kept().choices()).isEqualTo(Choices.NONE);
    }

    @Test
    void readingTheLessonsAgainStopsTheRunInView() {
        var desk = new Desk().then(new Intent.RunDemo());
        desk.then(new Intent.CourseRead("", desk.session().course()));
        assertThat(desk.effects).contains(new Effect.StopRun(1));
        assertThat(desk.show().state()).isEqualTo(new RunState.Idle());
    }

    @Test
    void aChosenPythonIsUsedAndRemembered() {
        var desk = new Desk().then(new Intent.ChoosePython("/venv"));
        assertThat(desk.effects).contains(new Effect.UsePython("/venv"));
        assertThat(desk.session().preferences().choices().python()).isEqualTo("/venv");
    }

    @Test
    void anOwnProgramIsAPageThatNamesNoStages() {
        var desk = withMine();
        assertThat(desk.session().place().engine()).isEqualTo(EngineKind.PYTHON);
        assertThat(desk.session().demo().orElseThrow().stages()).isEmpty();
        desk.then(new Intent.RunDemo());
        var program = desk.effects(Effect.StartRun.class).getFirst().plan().programs().getFirst();
        assertThat(program.file()).contains(Path.of("/home/me/mine.py"));
    }

    @Test
    void whatWasEditedRunsInPlaceOfTheFileUntilTheFileIsOpenedAgain() {
        var desk = withMine().then(new Intent.EditListing("", "print(1)\n"));
        desk.then(new Intent.RunDemo());
        var program = desk.effects(Effect.StartRun.class).getFirst().plan().programs().getFirst();
        assertThat(program.file()).isEmpty();
        assertThat(program.listing().source()).isEqualTo("print(1)\n");
        desk.then(new Intent.ProgramRead(OwnProgram.lesson("/home/me/mine.py", MINE)));
        assertThat(desk.session().kept().workbook().edits()).isEmpty();
    }

    @Test
    void theStartMethodIsChosenOnlyWhereTheListingLeavesItOpen() {
        var desk = withMine();
        var python =
                Availability.of("CPython 3.12.1", List.of(StartMethod.FORK, StartMethod.SPAWN));
        desk.then(new Intent.EnginesFound(Map.of(EngineKind.PYTHON, python)));
        assertThat(StartMethods.inUse(desk.session())).contains(StartMethod.FORK);
        desk.then(new Intent.ChooseStartMethod(StartMethod.SPAWN)).then(new Intent.RunDemo());
        assertThat(desk.effects(Effect.StartRun.class).getFirst().plan().startMethod())
                .isEqualTo(Optional.of(StartMethod.SPAWN));
        desk.then(
                new Intent.EditListing(
                        "", "import multiprocessing as mp\nmp.set_start_method('fork')\n"));
        assertThat(StartMethods.toChoose(desk.session())).isEmpty();
    }

    @Test
    void javaProcessesAlwaysSpawn() {
        assertThat(StartMethods.onlySpawn(new Desk().session())).isFalse();
        var own = new Listing(EngineKind.JAVA, "A.java", "import forklore.mp.Process;\n");
        var desk = new Desk().then(new Intent.ProgramRead(OwnProgram.lesson("/A.java", own)));
        assertThat(StartMethods.onlySpawn(desk.session())).isTrue();
    }

    @Test
    void theNextRunHasTheLimitsThatWereChosen() {
        var limits = new LimitChoice(16, 25, 64, 120, 8);
        var desk = new Desk().then(new Intent.ChooseLimits(limits)).then(new Intent.RunDemo());
        assertThat(desk.effects(Effect.SavePreferences.class).getLast().preferences().choices())
                .extracting(Choices::limits)
                .isEqualTo(limits);
        var run = desk.effects(Effect.StartRun.class).getFirst().plan().limits();
        assertThat(run.processes()).isEqualTo(16);
        assertThat(run.memory()).isEqualTo(PhysicalMemory.bytes() / 100 * 25);
        assertThat(run.output()).isEqualTo(64L << 20);
        assertThat(run.time()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void withoutAChoiceADemoHasItsOwnTime() {
        var desk = new Desk().then(new Intent.RunDemo());
        var run = desk.effects(Effect.StartRun.class).getFirst().plan().limits();
        assertThat(run.time()).isEqualTo(desk.session().demo().orElseThrow().deadline());
        assertThat(run.processes()).isEqualTo(64);
    }

    @Test
    void aProgramThatReadsIsTypedForWhileItRuns() {
        var own = new Listing(EngineKind.PYTHON, "ask.py", "name = input()\n");
        var desk =
                new Desk().then(new Intent.ProgramRead(OwnProgram.lesson("/home/me/ask.py", own)));
        assertThat(Typing.isWanted(desk.session())).isFalse();
        desk.then(new Intent.TypeLine("early")).then(new Intent.RunDemo());
        assertThat(Typing.isWanted(desk.session())).isTrue();
        desk.then(new Intent.TypeLine("Ann")).then(new Intent.EndInput());
        assertThat(desk.effects(Effect.Type.class)).containsExactly(new Effect.Type(1, "Ann\n"));
        assertThat(desk.effects(Effect.EndInput.class)).containsExactly(new Effect.EndInput(1));
        desk.then(new Intent.RunEnded(1, new Outcome.Exited(0)));
        assertThat(Typing.isWanted(desk.session())).isFalse();
    }

    @Test
    void whereNobodyReadsThereIsNothingToTypeInto() {
        assertThat(Typing.isWanted(new Desk().then(new Intent.RunDemo()).session())).isFalse();
    }
}
