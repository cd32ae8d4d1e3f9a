package forklore.ui.card;

import forklore.ground.Language;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.ui.kit.Messages;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What opens above everything else: search, glossary, progress, keys, settings, and the desktop's
/// file dialog.
public final class Overlays {
    private final Messages messages;
    private final Consumer<Intent> send;
    private final Choosers choosers;
    private final Overlay overlay;
    private @Nullable SettingsCard settings;
    private @Nullable MarkCard marks;

    public Overlays(Messages messages, Choosers choosers, Overlay overlay, Consumer<Intent> send) {
        this.messages = messages;
        this.choosers = choosers;
        this.overlay = overlay;
        this.send = send;
    }

    public void open(Shortcut shortcut, Session session) {
        settings = null;
        marks = null;
        switch (shortcut) {
            case SEARCH -> search(session);
            case GLOSSARY -> glossary(session, "");
            case PROGRESS -> progress(session);
            case SETTINGS -> settings(session);
            case OPEN -> opening(choosers.files()).ifPresent(send);
            case SAVE -> save(session);
            case MARK -> mark(session);
            default -> {
                var card = new KeysCard(messages, session, send);
                overlay.open(card, card.first());
            }
        }
    }

    /// What files stand for: a program of one's own, or recordings.
    public static Optional<Intent> opening(List<String> paths) {
        var recordings = paths.stream().filter(path -> path.endsWith(".jsonl")).toList();
        return recordings.isEmpty()
                ? paths.stream().findFirst().map(Intent.OpenProgram::new)
                : Optional.of(new Intent.OpenRecordings(recordings));
    }

    public void render(Session session) {
        if (overlay.isOpen() && marks != null) {
            marks.render(session);
        }
        if (overlay.isOpen() && settings != null) {
            settings.render(session);
        }
    }

    private void search(Session session) {
        Language language = session.look().language();
        var index = new CourseIndex(session.course(), language);
        index.addGym(messages.text("gym.name"), messages.text("gym.find"));
        var card = new SearchCard(messages, index, language, hit -> go(hit, session));
        overlay.open(card, card.field());
    }

    private void glossary(Session session, String word) {
        Language language = session.look().language();
        var glossary = session.course().glossary();
        var card = new GlossaryCard(messages, glossary, language, word, way -> go(List.of(way)));
        overlay.open(card, card.field());
    }

    private void progress(Session session) {
        var card = new ProgressCard(messages, session, way -> go(List.of(way)), this::handIn);
        overlay.open(card, card.first());
    }

    private void handIn(String name) {
        String file = name.replaceAll("[^\\p{L}\\p{N}._-]", "-") + ".forklore.json";
        choosers.progress(file)
                .map(path -> new Intent.SaveProgress(path, name))
                .ifPresent(
                        save -> {
                            overlay.close();
                            send.accept(save);
                        });
    }

    private void settings(Session session) {
        var card = new SettingsCard(messages, choosers, send);
        settings = card;
        card.render(session);
        overlay.open(card, card.first());
        if (session.machine().pythons().isEmpty()) {
            send.accept(new Intent.LookForPythons());
        }
    }

    private void save(Session session) {
        if (!session.show().isEmpty()) {
            String name = session.place().key().replaceAll("[^A-Za-z0-9._-]", "-");
            choosers.recording(name + ".jsonl").map(Intent.SaveRecording::new).ifPresent(send);
        }
    }

    private void mark(Session session) {
        if (!session.show().isEmpty()) {
            var card = new MarkCard(messages, session, send, overlay::close);
            overlay.open(card, card.field());
            marks = card;
        }
    }

    private void go(CourseIndex.Hit hit, Session session) {
        switch (hit.place()) {
            case CourseIndex.Place.Word word ->
                    glossary(session, word.term().word().in(session.look().language()));
            case CourseIndex.Place.Page page -> {
                Intent lesson = new Intent.OpenLesson(page.lesson().id());
                go(
                        page.demo().isEmpty()
                                ? List.of(lesson)
                                : List.of(lesson, new Intent.ChooseDemo(page.demo())));
            }
        }
    }

    private void go(List<Intent> way) {
        overlay.close();
        way.forEach(send);
    }
}
