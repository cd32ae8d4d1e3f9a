package forklore.ui.scene;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Text;
import forklore.lesson.Demo;
import forklore.model.World;
import forklore.picture.Stage;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import java.util.List;

/// Above the pictures of a program that names no stages: those that have something to show of its
/// run, each to be shown or not.
final class StageChooser {
    private final FlowPane bar = styled(new FlowPane(), "stage-chooser");
    private final Messages messages;
    private final Runnable changed;
    private StageChoice choice = StageChoice.NONE;
    private Text program = Text.EMPTY;
    private List<Stage> offered = List.of();

    /// @param changed hears that other stages are to be shown
    StageChooser(Messages messages, Runnable changed) {
        this.messages = messages;
        this.changed = changed;
        bar.setMinHeight(Region.USE_PREF_SIZE);
        Styles.show(bar, false);
    }

    Region view() {
        return bar;
    }

    /// The stages that show this demo, so far as its run goes.
    List<Stage> stages(Demo demo, World end) {
        if (!demo.stages().isEmpty()) {
            offer(List.of(), List.of());
            return DemoStages.of(demo, end);
        }
        if (!demo.title().equals(program)) {
            program = demo.title();
            choice = StageChoice.NONE;
        }
        var concerned = DemoStages.concerned(demo, end);
        var shown = choice.of(concerned);
        offer(concerned, shown);
        return shown;
    }

    private void offer(List<Stage> concerned, List<Stage> shown) {
        if (!concerned.equals(offered)) {
            offered = concerned;
            bar.getChildren().setAll(concerned.stream().map(this::button).toList());
            Styles.show(bar, concerned.size() > 1);
        }
        for (int i = 0; i < offered.size(); i++) {
            ((ToggleButton) bar.getChildren().get(i)).setSelected(shown.contains(offered.get(i)));
        }
    }

    private ToggleButton button(Stage stage) {
        var button = styled(new ToggleButton(), "segment");
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty().bind(messages.bind("stage.name." + stage.kind()));
        button.setOnAction(
                _ -> {
                    choice = choice.toggled(stage, offered);
                    button.setSelected(choice.of(offered).contains(stage));
                    changed.run();
                });
        return button;
    }
}
