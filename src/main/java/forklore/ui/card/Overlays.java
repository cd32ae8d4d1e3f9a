package forklore.ui.card;

import forklore.ground.Language;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.ui.kit.Messages;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// What opens above everything else: search, keys, settings, and the desktop's file dialog.
public final class Overlays {
    private final Messages messages;
    private final Consumer<Intent> send;
    private final Choosers choosers;
    private final Overlay overlay;
    private @Nullable SettingsCard settings;

    public Overlays(Messages messages, Choosers choosers, Overlay overlay, Consumer<Intent> send) {
        this.messages = messages;
        this.choosers = choosers;
        this.overlay = overlay;
        this.send = send;
    }

    public void open(Shortcut shortcut, Session session) {
        settings = null;
        switch (shortcut) {
            case SEARCH -> search(session);
            case SETTINGS -> settings(session);
            case OPEN -> choosers.program().map(Intent.OpenProgram::new).ifPresent(send);
            default -> {
                var card = new KeysCard(messages, session, send);
                overlay.open(card, card.first());
            }
        }
    }

    public void render(Session session) {
        if (overlay.isOpen() && settings != null) {
            settings.render(session);
        }
    }

    private void search(Session session) {
        Language language = session.look().language();
        var index = new CourseIndex(session.course(), language);
        var card = new SearchCard(messages, index, language, this::go);
        overlay.open(card, card.field());
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

    private void go(List<Intent> way) {
        overlay.close();
        way.forEach(send);
    }
}
