package forklore.picture;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.Story;
import forklore.picture.Words.Phrase;
import forklore.picture.stage.Stages;

import org.junit.jupiter.api.Test;

import java.util.List;

class StageWordsTest {
    private static final long END = 1_000_000_000;

    private static List<String> keys(List<Line> lines) {
        return lines.stream().map(line -> ((Phrase) line.words()).key()).toList();
    }

    @Test
    void aChildStandsBelowItsParentWithWhatItCarries() {
        var world = new Story().at(1).main(100).at(2).fork(101, 100).at(3).sets(101, "num", "1");
        List<Line> lines = Stages.TREE.words(world.world(), "", END);
        assertThat(lines).extracting(Line::pid).containsExactly(100, 101);
        assertThat(lines).extracting(Line::depth).containsExactly(0, 1);
        assertThat(keys(lines)).containsExactly("twin.main", "twin.process.values");
    }

    @Test
    void everyProcessIsToldOnce() {
        var story = new Story().at(1).main(100).at(2).fork(101, 100).at(3).fork(102, 101);
        assertThat(Stages.TREE.words(story.world(), "", END))
                .extracting(Line::pid)
                .containsExactly(100, 101, 102);
    }

    @Test
    void beforeThereIsAPoolThereIsNothingToTell() {
        var world = new Story().at(1).main(100).world();
        assertThat(Stages.POOL.words(world, "", END)).isEmpty();
        assertThat(Stages.QUEUE.words(world, "", 0)).isEmpty();
    }
}
