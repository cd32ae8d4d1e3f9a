package forklore.app.cli;

import forklore.app.DesktopApp;
import forklore.lesson.Lesson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.concurrent.Callable;

/// Gives a lesson's tour: full screen for the room, notes in a window for the speaker.
@Command(
        name = "present",
        description = "Give a lesson's tour: full screen for the room, notes for the speaker.")
final class PresentCommand implements Callable<Integer> {
    @Mixin Courses courses = new Courses();

    @Parameters(paramLabel = "LESSON", description = "for example num06")
    String name = "";

    @Override
    public Integer call() throws InterruptedException {
        Lesson lesson = courses.toured(name);
        WindowStart.open(() -> DesktopApp.present(courses.folder, lesson.id()));
        return 0;
    }
}
