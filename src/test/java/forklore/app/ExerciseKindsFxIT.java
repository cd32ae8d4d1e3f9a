package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lesson.CourseReader;
import forklore.lesson.EngineKind;
import forklore.lesson.Exercise;
import forklore.lesson.ExerciseKind;
import forklore.session.Intent;
import forklore.session.Ordering;
import forklore.session.Session;
import forklore.ui.kit.Fonts;
import forklore.ui.kit.TakesKeys;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// In the window, with real processes: an exercise of the course of every kind, on each engine.
/// What one begins with is not there yet, and says why; the solution is. Each kind on one of the
/// engines; on both with `-Dforklore.hall=all`.
@ExtendWith(ApplicationExtension.class)
class ExerciseKindsFxIT {
    /// A condition in words, or, of lines in a wrong order, what the compiler says.
    private static final String LACKING = "(Not kept: |Line \\d+: )\\p{Lu}?.{8,}\\.";

    private OpenApp app;

    @Start
    void open(Stage stage) {
        Fonts.load();
        var parts =
                new AppWindow.Parts(
                        CourseReader.bundled(), new Engines(), new PreferencesFile(null), _ -> {});
        app = new OpenApp(stage, parts, Optional.of(OpenApp.at("num00", true)));
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> app.window.close()).get();
    }

    static Stream<Arguments> exercises() {
        var found = new ArrayList<Arguments>();
        boolean all = System.getProperty("forklore.hall", "").equals("all");
        boolean java = false;
        for (ExerciseKind kind : ExerciseKind.values()) {
            for (EngineKind engine : EngineKind.values()) {
                if (all || java == (engine == EngineKind.JAVA)) {
                    found.add(first(kind, engine));
                }
            }
            java = !java;
        }
        return found.stream();
    }

    private static Arguments first(ExerciseKind kind, EngineKind engine) {
        for (var lesson : CourseReader.bundled().lessons()) {
            for (Exercise exercise : lesson.exercises()) {
                if (exercise.kind() == kind && exercise.engines().contains(engine)) {
                    return Arguments.of(kind, engine, lesson.id(), exercise.id());
                }
            }
        }
        throw new AssertionError("the course has none: " + kind + " on " + engine);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void whatOneBeginsWithIsToldWhatItLacksAndTheSolutionIsSolved(
            ExerciseKind kind, EngineKind engine, String lesson, String id, FxRobot robot)
            throws Exception {
        var hand = new ExerciseHand(app, robot);
        send(new Intent.OpenLesson(lesson));
        send(new Intent.ChooseEngine(engine));
        send(new Intent.ChooseDemo(id));
        app.settle();
        robot.type(KeyCode.F5);
        Session begun = app.await(ExerciseHand::isJudged);
        assertThat(begun.work().judged().orElseThrow().solved()).isFalse();
        assertThat(hand.judgement()).containsPattern(LACKING);
        if (kind == ExerciseKind.ORDER) {
            order(robot, hand);
        } else {
            write(hand);
        }
        long before = app.window.pump().session().show().run();
        robot.type(KeyCode.F5);
        Session done =
                app.await(
                        session -> session.show().run() > before && ExerciseHand.isJudged(session));
        assertThat(hand.judgement()).startsWith("Solved.").doesNotContain("Not kept");
        assertThat(done.deeds().solved().of(lesson + "/" + id)).isPresent();
    }

    private static String solution(Session session) {
        return session.exercise()
                .flatMap(exercise -> exercise.solution(session.place().engine()))
                .orElseThrow()
                .in(session.look().language())
                .source();
    }

    private void write(ExerciseHand hand) throws Exception {
        CodeArea area = hand.area();
        String solution = solution(app.window.pump().session());
        WaitForAsyncUtils.asyncFx(() -> area.replaceText(solution)).get();
        app.settle();
    }

    /// Carries every piece to its place by keys alone, and takes away those that have none.
    private void order(FxRobot robot, ExerciseHand hand) throws Exception {
        List<Integer> right = right(app.window.pump().session());
        hand.tabTo(TakesKeys.class::isInstance);
        robot.type(KeyCode.HOME).type(KeyCode.UP, order().size());
        for (int wanted = 0; wanted < right.size(); wanted++) {
            int place = right.get(wanted);
            int to = wanted;
            int at = order().indexOf(place);
            if (at > to) {
                robot.type(KeyCode.DOWN, at).type(KeyCode.SPACE);
                robot.type(KeyCode.UP, at - to).type(KeyCode.SPACE);
                app.await(session -> order(session).indexOf(place) == to);
                robot.type(KeyCode.UP, to);
            }
        }
        robot.type(KeyCode.DOWN, right.size());
        while (order().size() > right.size()) {
            int rest = order().size() - 1;
            robot.type(KeyCode.DELETE);
            app.await(session -> order(session).size() == rest);
        }
        assertThat(order()).isEqualTo(right);
    }

    private static List<Integer> right(Session session) {
        var engine = session.place().engine();
        var exercise = session.exercise().orElseThrow();
        String starter = exercise.starter(engine).orElseThrow().source();
        var puzzle = Objects.requireNonNull(exercise.puzzles().get(engine));
        return puzzle.order(starter, solution(session)).orElseThrow();
    }

    private List<Integer> order() {
        return order(app.window.pump().session());
    }

    private static List<Integer> order(Session session) {
        return Ordering.of(session).orElseThrow().order();
    }

    private void send(Intent intent) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> app.window.pump().send(intent)).get();
    }
}
