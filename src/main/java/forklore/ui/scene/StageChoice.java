package forklore.ui.scene;

import forklore.picture.Stage;
import forklore.picture.stage.Stages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which of the stages that have something to show of a run are shown, where its program names
/// none: those that fit by themselves, until somebody chooses.
///
/// @param chosen nothing until somebody has chosen
record StageChoice(Set<Stage> chosen) {
    static final StageChoice NONE = new StageChoice(Set.of());

    /// What these show, a run is about; the tree and the cores are of every run.
    private static final Set<Stage> SPECIAL =
            Set.of(Stages.POOL, Stages.QUEUE, Stages.PIPE, Stages.LOCKS, Stages.CURVE);

    /// More than that leave each other no room.
    private static final int MOST = 2;

    StageChoice {
        chosen = Set.copyOf(chosen);
    }

    /// @param concerned those that have something to show, in the order of the eye's path
    List<Stage> of(List<Stage> concerned) {
        var wanted = concerned.stream().filter(chosen::contains).toList();
        return wanted.isEmpty() ? fitting(concerned) : wanted;
    }

    private static List<Stage> fitting(List<Stage> concerned) {
        var best = new ArrayList<>(concerned.stream().filter(SPECIAL::contains).toList());
        concerned.stream().filter(stage -> !SPECIAL.contains(stage)).forEach(best::add);
        var shown = best.subList(0, Math.min(MOST, best.size()));
        return concerned.stream().filter(shown::contains).toList();
    }

    /// With that one shown if it was not, and not if it was; the last one stays.
    StageChoice toggled(Stage stage, List<Stage> concerned) {
        var next = new HashSet<>(of(concerned));
        if (!next.remove(stage)) {
            next.add(stage);
        }
        return next.isEmpty() ? this : new StageChoice(next);
    }
}
