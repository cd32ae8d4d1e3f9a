package forklore.ui.scene;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Text;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.model.WaitStory;
import forklore.model.World;
import forklore.picture.Stage;
import forklore.picture.stage.Stages;
import forklore.session.OwnProgram;

import org.junit.jupiter.api.Test;

import java.util.List;

/// A program of the learner's own gets the stages that fit what it did.
class StageChoiceTest {
    private static final Demo OWN =
            OwnProgram.lesson("/mine/x.py", new Listing(EngineKind.PYTHON, "x.py", ""))
                    .demos()
                    .getFirst();

    private static List<Stage> fitting(WaitStory story) {
        return DemoStages.of(OWN, story.world());
    }

    @Test
    void theTreeStandsThereBeforeAnythingElse() {
        assertThat(OWN.title()).isEqualTo(Text.same("x.py"));
        assertThat(DemoStages.of(OWN, World.EMPTY)).containsExactly(Stages.TREE);
        assertThat(fitting(new WaitStory().fork(11))).containsExactly(Stages.TREE);
    }

    @Test
    void whatItSharesIsShown() {
        assertThat(fitting(new WaitStory().lock("A").fork(11)))
                .containsExactly(Stages.TREE, Stages.LOCKS);
        assertThat(fitting(new WaitStory().pipe("p", true).fork(11)))
                .containsExactly(Stages.TREE, Stages.PIPE);
        assertThat(fitting(new WaitStory().queue("q", 0).fork(11)))
                .containsExactly(Stages.TREE, Stages.QUEUE);
        assertThat(fitting(new WaitStory().pool("P", 11))).contains(Stages.POOL);
    }

    @Test
    void ofSeveralTheTwoThatComeFirst() {
        var story = new WaitStory().queue("q", 0).pipe("p", true).lock("A").fork(11);
        assertThat(fitting(story)).containsExactly(Stages.QUEUE, Stages.PIPE);
    }

    @Test
    void whatIsChosenIsShown() {
        var all = List.of(Stages.TREE, Stages.QUEUE, Stages.LOCKS);
        var more = StageChoice.NONE.toggled(Stages.TREE, all);
        assertThat(more.of(all)).isEqualTo(all);
        var one = more.toggled(Stages.QUEUE, all).toggled(Stages.TREE, all);
        assertThat(one.of(all)).containsExactly(Stages.LOCKS);
        assertThat(one.toggled(Stages.LOCKS, all).of(all))
                .as("the last one stays")
                .containsExactly(Stages.LOCKS);
    }

    @Test
    void aChoiceThatARunHasNothingForIsNone() {
        var locks = StageChoice.NONE.toggled(Stages.TREE, List.of(Stages.TREE, Stages.LOCKS));
        assertThat(locks.of(List.of(Stages.TREE))).containsExactly(Stages.TREE);
    }
}
