package forklore.ui;

import forklore.lesson.Demo;
import forklore.lesson.Language;
import forklore.lesson.Part;
import forklore.model.World;
import forklore.picture.OutputLanes;
import forklore.session.Session;
import forklore.ui.kit.Messages;
import forklore.ui.stage.OutputView;

import org.jspecify.annotations.Nullable;

/// Feeds the output table.
final class OutputScene {
    private final Messages messages;
    private final OutputView view;
    private OutputLanes lanes = OutputLanes.of(java.util.List.of());
    private long run = -1;
    private @Nullable Demo shown;
    private @Nullable Language language;

    OutputScene(Messages messages) {
        this.messages = messages;
        this.view = new OutputView(messages);
    }

    OutputView view() {
        return view;
    }

    /// Sets the table up for a demo.
    void show(Demo demo) {
        lanes = OutputLanes.of(demo.parts().stream().map(Part::lane).toList());
        shown = demo;
        language = null;
    }

    private void showLanes(Language next) {
        if (next != language && shown != null) {
            language = next;
            view.showLanes(shown.parts().stream().map(part -> part.title().in(next)).toList());
        }
    }

    void render(Session session) {
        if (session.show().run() != run) {
            run = session.show().run();
            view.follow();
        }
        showLanes(session.look().language());
        World world = session.show().world();
        lanes = lanes.follow(world);
        boolean waiting = session.show().state().active();
        view.show(lanes.rows(), messages.text(waiting ? "output.waiting" : "output.empty"));
        view.showDropped(world.run().dropped());
    }
}
