package forklore.app;

import forklore.lesson.Course;
import forklore.session.Intent;
import forklore.session.Look;
import forklore.session.OwnProgram;
import forklore.session.Preferences;
import forklore.session.Session;
import forklore.ui.Pump;
import forklore.ui.Shell;
import forklore.ui.hall.SpeakerView;
import forklore.ui.kit.Messages;
import forklore.ui.page.LinkTarget;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Session, pump, effects and shell, wired together: what a window shows, without the window.
///
/// To be made and closed on the JavaFX thread.
public final class AppWindow implements AutoCloseable {
    private final EffectRunner effects;
    private final Pump pump;
    private final Shell shell;
    private final Messages messages;
    private @Nullable SpeakerView speaker;
    private final Calendar calendar;
    private final FirstPage firstPage;

    /// A course, and where it is from.
    ///
    /// @param folder that it was read from; empty for the app's own
    public record Lessons(Course course, String folder) {}

    /// What the window works with.
    ///
    /// @param lessons asked for when all is made that needs none: it may wait for another thread
    ///   that reads them
    /// @param browse opens a web address
    /// @param runs the folder of the recent runs; null to keep none
    public record Parts(
            Supplier<Lessons> lessons,
            Runtimes runtimes,
            PreferencesFile file,
            Consumer<String> browse,
            @Nullable Path runs) {
        /// What a window works with that keeps no runs.
        public Parts(
                Course course,
                String folder,
                Runtimes runtimes,
                PreferencesFile file,
                Consumer<String> browse) {
            this(() -> new Lessons(course, folder), runtimes, file, browse, null);
        }

        /// What a window with the app's own lessons works with.
        Parts(Course course, Runtimes runtimes, PreferencesFile file, Consumer<String> browse) {
            this(course, "", runtimes, file, browse);
        }
    }

    public AppWindow(Parts parts, Optional<Preferences> saved) {
        Look look = saved.map(Preferences::look).orElse(Look.DEFAULT);
        messages = new Messages(look.language().locale());
        shell = new Shell(messages, target -> open(target, parts.browse()), this::send);
        Lessons lessons = parts.lessons().get();
        Session session = Session.open(lessons.course(), lessons.folder(), saved);
        effects = new EffectRunner(parts.runtimes(), parts.file(), new RunArchive(parts.runs()));
        pump = new Pump(session, effects);
        effects.reportTo(pump::offer);
        pump.listen(shell::render);
        calendar = new Calendar(Clock.system(ZoneId.systemDefault()), pump::offer);
        pump.send(new Intent.DayBegan(calendar.today()));
        firstPage = new FirstPage(shell);
        firstPage.then(() -> effects.lookAround(pump.session().kept().choices()));
        saved.map(Preferences::place)
                .flatMap(OwnProgram::path)
                .map(Intent.OpenProgram::new)
                .ifPresent(pump::offer);
    }

    public Shell shell() {
        return shell;
    }

    /// What the speaker sees in a window of their own while a tour is given; made for whoever first
    /// asks for it.
    public SpeakerView speaker() {
        SpeakerView there = speaker;
        if (there == null) {
            there = new SpeakerView(messages, pump::send, System::nanoTime);
            speaker = there;
            pump.listen(there::render);
            there.render(pump.session());
        }
        return there;
    }

    public Pump pump() {
        return pump;
    }

    /// Draws the first time, and then finds out what can run here; to be called once the shell is
    /// in its scene.
    public void open() {
        shell.render(pump.session());
        firstPage.start();
    }

    /// Does this on the JavaFX thread when the first page can be read, unless the window is closed
    /// by then.
    public void afterFirstPage(Runnable action) {
        firstPage.then(action);
    }

    /// Ends every run and keeps the settings.
    @Override
    public void close() {
        firstPage.stop();
        calendar.close();
        effects.close();
    }

    private void send(Intent intent) {
        pump.send(intent);
    }

    private void open(String target, Consumer<String> browse) {
        switch (LinkTarget.of(target)) {
            case LinkTarget.Web(String address) -> browse.accept(address);
            case LinkTarget.Lesson(String id) -> pump.send(new Intent.OpenLesson(id));
            case LinkTarget.Nowhere() -> {
                // What is neither a lesson nor an address stays closed.
            }
        }
    }
}
