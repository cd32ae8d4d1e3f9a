package forklore.app;

import forklore.engine.Engine;
import forklore.lesson.Course;
import forklore.lesson.EngineKind;
import forklore.session.EngineInfo;
import forklore.session.Intent;
import forklore.session.Preferences;
import forklore.session.Session;
import forklore.ui.Pump;
import forklore.ui.Shell;
import forklore.ui.kit.Messages;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Session, pump, effects and shell, wired together: what a window shows, without the window.
///
/// To be made and closed on the JavaFX thread.
final class AppWindow implements AutoCloseable {
    private final EffectRunner effects;
    private final Pump pump;
    private final Shell shell;

    /// What the window works with.
    ///
    /// @param browse opens a web address
    record Parts(
            Course course,
            Map<EngineKind, Engine> engines,
            PreferencesFile file,
            Consumer<String> browse) {}

    AppWindow(Parts parts, Optional<Preferences> saved) {
        Session session = Session.open(parts.course(), saved);
        effects = new EffectRunner(parts.engines(), parts.file());
        pump = new Pump(session, effects);
        effects.reportTo(pump::offer);
        var messages = new Messages(session.look().language().locale());
        shell = new Shell(messages, target -> open(target, parts.browse()), pump::send);
        pump.listen(shell::render);
        Thread.ofVirtual().name("engines").start(() -> pump.offer(found(parts.engines())));
    }

    Shell shell() {
        return shell;
    }

    Pump pump() {
        return pump;
    }

    /// Draws the first time; to be called once the shell is in its scene.
    void open() {
        shell.render(pump.session());
    }

    /// Ends every run and keeps the settings.
    @Override
    public void close() {
        effects.close();
    }

    private void open(String target, Consumer<String> browse) {
        if (target.contains("://")) {
            browse.accept(target);
        } else {
            pump.send(new Intent.OpenLesson(target));
        }
    }

    private static Intent found(Map<EngineKind, Engine> engines) {
        var infos = new EnumMap<EngineKind, EngineInfo>(EngineKind.class);
        engines.forEach(
                (kind, engine) -> {
                    Engine.Availability here = engine.availability();
                    infos.put(
                            kind, new EngineInfo(here.available(), here.runtime(), here.reason()));
                });
        return new Intent.EnginesFound(infos);
    }
}
