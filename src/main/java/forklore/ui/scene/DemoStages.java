package forklore.ui.scene;

import forklore.lesson.Demo;
import forklore.lesson.Part;
import forklore.lesson.StageKind;
import forklore.model.World;
import forklore.picture.Stage;
import forklore.picture.stage.Stages;

import java.util.List;

/// Which stages show a demo.
public final class DemoStages {
    private DemoStages() {}

    /// Those that it names; if it names none, those that fit what the run has done so far, and
    /// before that the tree.
    public static List<Stage> of(Demo demo, World end) {
        return demo.stages().isEmpty()
                ? StageChoice.NONE.of(concerned(demo, end))
                : demo.stages().stream().flatMap(kind -> Stages.of(kind.word()).stream()).toList();
    }

    /// All that have something to show of what the run has done so far, and before that the tree.
    static List<Stage> concerned(Demo demo, World end) {
        var concerned =
                Stages.ALL.stream()
                        .filter(stage -> demo.parts().stream().anyMatch(p -> shows(stage, end, p)))
                        .toList();
        return concerned.isEmpty() ? List.of(Stages.TREE) : concerned;
    }

    private static boolean shows(Stage stage, World end, Part part) {
        return stage.concerns(end, part.lane());
    }

    /// Whether what it prints stands below.
    public static boolean prints(Demo demo) {
        return demo.stages().isEmpty() || demo.stages().contains(StageKind.OUTPUT);
    }
}
