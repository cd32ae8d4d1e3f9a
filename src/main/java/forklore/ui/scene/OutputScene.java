package forklore.ui.scene;

import forklore.ground.Language;
import forklore.lesson.Demo;
import forklore.lesson.Part;
import forklore.model.ProcessState;
import forklore.model.World;
import forklore.picture.time.OutputLanes;
import forklore.picture.time.OutputLanes.Row;
import forklore.session.Session;
import forklore.ui.kit.Messages;
import forklore.ui.stage.OutputChoice;
import forklore.ui.stage.OutputView;
import forklore.ui.stage.OutputWriter;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Feeds the output table. Whose lines are shown is forgotten with the run: the next one has other
/// processes.
final class OutputScene {
    private final Messages messages;
    private final OutputView view;
    private OutputLanes lanes = OutputLanes.of(List.of());
    private long run = -1;
    private Optional<OutputChoice> only = Optional.empty();
    private @Nullable Demo shown;
    private @Nullable Language language;
    private @Nullable Session last;

    OutputScene(Messages messages) {
        this.messages = messages;
        this.view = new OutputView(messages, this::choose);
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
        if (!next.equals(language) && shown != null) {
            language = next;
            view.showLanes(shown.parts().stream().map(part -> part.title().in(next)).toList());
        }
    }

    void render(Session session) {
        last = session;
        if (session.show().run() != run) {
            run = session.show().run();
            only = Optional.empty();
            view.follow();
        }
        showLanes(session.look().language());
        World world = session.show().world();
        lanes = lanes.follow(world);
        boolean waiting = session.show().state().active();
        view.show(
                only.map(which -> of(which, world)).orElseGet(lanes::rows),
                messages.text(waiting ? "output.waiting" : "output.empty"));
        view.showWriters(writers(world), only);
        view.showDropped(world.run().dropped());
    }

    /// Pressing the badge of the one process that is shown brings everyone back.
    private void choose(Optional<OutputChoice> next) {
        only = next.equals(only) ? Optional.empty() : next;
        if (last != null) {
            render(last);
        }
    }

    private List<Row> of(OutputChoice which, World world) {
        Set<Integer> pids = which.family() ? family(which.pid(), world) : Set.of(which.pid());
        return lanes.rows().stream()
                .map(row -> only(row, pids))
                .filter(row -> row.cells().stream().anyMatch(Optional::isPresent))
                .toList();
    }

    private static Row only(Row row, Set<Integer> pids) {
        return new Row(
                row.t(),
                row.cells().stream()
                        .map(cell -> cell.filter(it -> pids.contains(it.pid())))
                        .toList());
    }

    /// The process and all that came from it, whoever their parent is now.
    private static Set<Integer> family(int pid, World world) {
        var family = new HashSet<>(Set.of(pid));
        for (ProcessState process : world.processes().all()) {
            if (family.contains(process.startedBy())) {
                family.add(process.pid());
            }
        }
        return family;
    }

    private static List<OutputWriter> writers(World world) {
        return world.processes().all().stream()
                .map(p -> new OutputWriter(p.pid(), p.identity().index(), p.name()))
                .toList();
    }
}
