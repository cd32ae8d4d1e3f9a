package forklore.picture.stage;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.ProcessState;
import forklore.model.Recorded;
import forklore.picture.Frame;
import forklore.picture.Measured;
import forklore.picture.Shape;
import forklore.picture.Stage;
import forklore.picture.Words;
import forklore.picture.Words.Phrase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.List;

/// What is known of the things on the stages.
class FactsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "two-forks-four",
                "orphan",
                "killed-worker",
                "bounded-queue",
                "side-by-side"
            })
    void everyProcessTaskAndItemInAPictureHasItsFacts(String name) throws IOException {
        var run = Recorded.run(name);
        var lanes =
                run.end().processes().all().stream().map(ProcessState::lane).distinct().toList();
        for (var event : run.events()) {
            var world = run.at(event.t());
            var frame = new Frame(900, 600, event.t(), Measured.TEXT);
            for (Stage stage : Stages.ALL) {
                for (String lane : lanes) {
                    for (Shape shape : stage.picture(world, lane, frame).shapes()) {
                        if (shape instanceof Shape.Group group && group.pid() != 0) {
                            assertThat(stage.facts(world, lane, group.id(), event.t()))
                                    .as(group.id())
                                    .isPresent();
                        }
                    }
                }
            }
        }
    }

    @Test
    void aTaskTellsWhoTookItAndHowLongItTook() throws IOException {
        var run = Recorded.run("side-by-side");
        var facts = Stages.POOL.facts(run.end(), "apply", "task:apply:0", run.duration());
        assertThat(keys(facts.orElseThrow().lines()))
                .containsExactly("fact.task.submitted", "fact.task.taken", "fact.task.returned");
    }

    @Test
    void aKilledWorkerTellsByWhat() throws IOException {
        var run = Recorded.run("killed-worker");
        var killed =
                run.end().processes().all().stream()
                        .filter(p -> p.phase().toString().contains("exitCode=-"))
                        .findFirst()
                        .orElseThrow();
        String id = "process:" + killed.lane() + ":" + killed.identity().index();
        var facts = Stages.TREE.facts(run.end(), killed.lane(), id, run.duration());
        assertThat(keys(facts.orElseThrow().lines())).contains("fact.process.killed");
    }

    @Test
    void whatSpeaksForItselfHasNoFacts() throws IOException {
        var end = Recorded.run("bounded-queue").end();
        for (Stage stage : Stages.ALL) {
            assertThat(stage.facts(end, "", "heading:q", 0)).isEmpty();
            assertThat(stage.facts(end, "", "task::x", 0)).isEmpty();
        }
    }

    private static List<String> keys(List<Words> lines) {
        return lines.stream()
                .filter(Phrase.class::isInstance)
                .map(words -> ((Phrase) words).key())
                .toList();
    }
}
