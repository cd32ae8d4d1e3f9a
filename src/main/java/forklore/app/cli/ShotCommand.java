package forklore.app.cli;

import forklore.app.Engines;
import forklore.app.Studio;
import forklore.ground.Language;
import forklore.lesson.Course;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.session.Intent;
import forklore.session.Look;
import forklore.session.Place;
import forklore.session.Theme;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

import javax.imageio.ImageIO;

/// Takes a picture of a lesson, its demo running for real; needs no display.
@Command(name = "shot", description = "Take a picture of a lesson, its demo running for real.")
final class ShotCommand implements Callable<Integer> {
    @Mixin Courses courses = new Courses();

    @Parameters(
            paramLabel = "LESSON[/DEMO]",
            arity = "0..1",
            description = "for example num06/side-by-side")
    String name = "";

    @Mixin ShotChoice choice = new ShotChoice();

    @Option(names = "--out", required = true, paramLabel = "FILE.png", description = "the picture")
    Path out = Path.of("");

    @Mixin FormatOptions format = new FormatOptions();

    @Option(names = "--lang", paramLabel = "en|zh", description = "${DEFAULT-VALUE}")
    Language language = Language.EN;

    @Option(names = "--theme", paramLabel = "light|dark", description = "${DEFAULT-VALUE}")
    Theme theme = Theme.LIGHT;

    @Option(
            names = "--at",
            paramLabel = "SECONDS",
            description = "since the run's start; without it, nothing runs")
    @Nullable Double at;

    @Option(names = "--engine", paramLabel = "java|python", description = "java where it can be")
    @Nullable EngineKind engine;

    @Mixin TimelineOptions timeline = new TimelineOptions();

    @Mixin HallOptions hall = new HallOptions();

    @Override
    public Integer call() throws InterruptedException, IOException {
        Studio.Format size = format.checked();
        Place place = name.isEmpty() ? choice.ownPlace() : place();
        hall.check(courses, place.lesson());
        var first = new ArrayList<Intent>(choice.first(demo(place)));
        first.addAll(timeline.first(at));
        double factor = choice.factor();
        Course course = courses.course();
        var moment =
                at == null || timeline.recorded() ? OptionalDouble.empty() : OptionalDouble.of(at);
        try (var engines = new Engines()) {
            if (moment.isPresent() || hall.runs()) {
                EngineChoice.able(engines, place.engine());
                engines.prepare();
            }
            var studio = new Studio(course, engines, size, first);
            var look = new Look(language, theme, false, true, factor);
            write(hall.picture(studio, look, place, moment));
        }
        return 0;
    }

    private @Nullable Demo demo(Place place) {
        return place.demo().isEmpty() ? null : courses.demo(name).demo();
    }

    private Place place() {
        boolean whole = name.indexOf('/') < 0;
        String lesson = whole ? name : name.substring(0, name.indexOf('/'));
        boolean empty =
                whole
                        && courses.course()
                                .lesson(lesson)
                                .filter(found -> found.demos().isEmpty())
                                .isPresent();
        if (empty && at == null) {
            return new Place(lesson, "", EngineKind.JAVA);
        }
        Courses.Found found = courses.demo(name);
        return new Place(found.lesson().id(), found.demo().id(), found.engine(engine));
    }

    private void write(BufferedImage picture) {
        try {
            Path folder = out.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            ImageIO.write(picture, "png", out.toFile());
        } catch (IOException e) {
            throw Complaint.failed(out + " can't be written: " + e.getMessage());
        }
    }
}
