package forklore.app;

import static forklore.app.Given.is;
import static forklore.app.Given.step;
import static forklore.app.Given.talk;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.lesson.CourseReader;
import forklore.lesson.EngineKind;
import forklore.session.Intent;
import forklore.session.Onward;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.session.Talk;
import forklore.session.Talk.Phase;
import forklore.ui.kit.Fonts;

import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The tour of every lesson, given with the clicker's keys alone from its first step to its end,
/// now in this language, now in the other, and so with the engines; the recordings that ship with
/// the demos stand in for their runs.
///
/// Some lessons' where nothing is said; `-Dforklore.hall=all` gives each in both languages,
/// `-Dforklore.hall=num06` that lesson's alone.
@ExtendWith(ApplicationExtension.class)
class CourseToursFxTest {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    /// Questions, runs and answers make a step take more than one press, but not so many.
    private static final int PRESSES_A_STEP = 6;

    /// Every view is in one of these.
    private static final Set<String> SOME = Set.of("num01", "num05", "num06", "num09");

    private OpenApp app;

    @BeforeAll
    static void fast() {
        System.setProperty(Starter.PACE, "1000000");
    }

    @AfterAll
    static void asItHappened() {
        System.clearProperty(Starter.PACE);
    }

    @Start
    void open(Stage stage) {
        Fonts.load();
        var parts =
                new AppWindow.Parts(
                        CourseReader.bundled(),
                        new RecordedRuntimes(),
                        new PreferencesFile(null),
                        _ -> {});
        app = new OpenApp(stage, parts, Optional.of(OpenApp.at("num00", true)), WIDTH, HEIGHT);
        // The speaker's window beside it: it has no keys of its own to wait for.
        var speaker = app.window.speaker();
        speaker.setMinSize(1000, 680);
        speaker.setPrefSize(1000, 680);
        speaker.setLayoutX(WIDTH);
        ((Pane) stage.getScene().getRoot()).getChildren().add(speaker);
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> app.window.close()).get();
    }

    static Stream<Arguments> tours() {
        var tours = new ArrayList<Arguments>();
        for (var lesson : CourseReader.bundled().lessons()) {
            for (Language language : Language.all()) {
                boolean java = tours.size() * 3 / 2 % 2 == 0;
                EngineKind engine = java ? EngineKind.JAVA : EngineKind.PYTHON;
                tours.add(Arguments.of(lesson.id(), language, engine));
            }
        }
        String wanted = System.getProperty("forklore.hall", "");
        return IntStream.range(0, tours.size())
                // Of each lesson's two the first, then the second.
                .filter(i -> !wanted.isEmpty() || i % 2 == i / 2 % 2)
                .mapToObj(tours::get)
                .filter(tour -> isWanted(wanted, tour.get()[0].toString()));
    }

    private static boolean isWanted(String wanted, String lesson) {
        return wanted.isEmpty()
                ? SOME.contains(lesson)
                : wanted.equals("all") || wanted.equals(lesson);
    }

    @ParameterizedTest
    @MethodSource("tours")
    void everyStepShowsWhatItTellsOf(
            String lesson, Language language, EngineKind engine, FxRobot robot) throws Exception {
        begin(lesson, language, engine, robot);
        var sight = new TourSight(app.window, WIDTH, HEIGHT);
        var faults = new ArrayList<String>();
        var seen = new ArrayList<Integer>();
        int most = PRESSES_A_STEP * Talk.steps(app.now()).size();
        for (int press = 0; press <= most && Onward.of(app.now()) != Onward.END; press++) {
            seen.add(talk(app.now()).step());
            faults.addAll(faults(sight));
            on(robot);
        }
        faults.addAll(faults(sight));
        seen.add(talk(app.now()).step());
        assertThat(faults).isEmpty();
        assertThat(seen.stream().distinct().toList()).isEqualTo(upTo(Talk.steps(app.now()).size()));
        assertThat(app.now().notices()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        app.await(session -> !session.hall().on());
    }

    private static List<Integer> upTo(int steps) {
        return Stream.iterate(0, step -> step + 1).limit(steps).toList();
    }

    private List<String> faults(TourSight sight) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> sight.faults(app.window.pump().session())).get();
    }

    private void begin(String lesson, Language language, EngineKind engine, FxRobot robot)
            throws Exception {
        var pump = app.window.pump();
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            pump.send(new Intent.SetLanguage(language));
                            pump.send(new Intent.OpenLesson(lesson));
                            pump.send(new Intent.ChooseEngine(engine));
                        })
                .get();
        app.settle();
        robot.press(KeyCode.SHIFT).type(KeyCode.F6).release(KeyCode.SHIFT);
        app.await(session -> session.hall().talk().isPresent());
    }

    /// Presses the clicker and waits for what that brings. What of a recording would be played in
    /// its own time is cut short by another press.
    private void on(FxRobot robot) throws Exception {
        Session before = app.now();
        Onward what = Onward.of(before);
        robot.type(KeyCode.PAGE_DOWN);
        Session after =
                app.await(
                        session ->
                                switch (what) {
                                    case RUN -> is(session, Phase.HELD) || isThere(session);
                                    case CUT -> is(session, Phase.HELD);
                                    case ASK -> is(session, Phase.ASKED);
                                    case REVEAL -> is(session, Phase.REVEALED);
                                    case STEP -> step(session) > talk(before).step();
                                    case END -> true;
                                });
        if (what == Onward.RUN && talk(after).phase() == Phase.GOING) {
            robot.type(KeyCode.PAGE_DOWN);
            // It may have come to its halt just before: then the press has gone on from there.
            app.await(
                    session ->
                            is(session, Phase.HELD)
                                    || is(session, Phase.REVEALED)
                                    || step(session) > step(before));
        }
    }

    /// Whether the recording is there as a whole, and played.
    private static boolean isThere(Session session) {
        return is(session, Phase.GOING) && session.show().state() instanceof RunState.Ended;
    }
}
