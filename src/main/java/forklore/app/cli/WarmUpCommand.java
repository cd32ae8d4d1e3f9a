package forklore.app.cli;

import forklore.app.Engines;
import forklore.app.Studio;
import forklore.ground.Language;
import forklore.lesson.Course;
import forklore.lesson.CourseReader;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;
import forklore.session.Look;
import forklore.session.Place;
import forklore.session.Theme;

import picocli.CommandLine.Command;

import java.util.OptionalDouble;
import java.util.concurrent.Callable;

/// Does all that the app does until its first page can be read, in memory: the training run of the
/// app's AOT cache, started by the launcher. For nobody else, so it is not in the help.
@Command(name = "warm-up", hidden = true, description = "Opens a page in memory and ends.")
final class WarmUpCommand implements Callable<Integer> {
    private static final Studio.Format FORMAT = new Studio.Format(1440, 900, 1);

    @Override
    public Integer call() throws InterruptedException {
        Course course = CourseReader.bundled();
        Lesson last = course.lessons().getLast();
        var place = new Place(last.id(), last.demos().getFirst().id(), EngineKind.JAVA);
        try (var engines = new Engines()) {
            var look = new Look(Language.EN, Theme.LIGHT, false, true, 1);
            new Studio(course, engines, FORMAT).picture(look, place, OptionalDouble.empty());
        }
        return 0;
    }
}
