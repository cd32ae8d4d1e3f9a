package forklore.picture.time;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.Story;
import forklore.model.Timeline;
import forklore.picture.time.OutputLanes.Cell;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

class OutputLanesTest {
    private static List<String> rows(OutputLanes lanes) {
        return lanes.rows().stream()
                .map(
                        row ->
                                row.cells().stream()
                                        .map(cell -> cell.map(Cell::text).orElse("-"))
                                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static Story twoLanes() {
        var left = new Story("a").main(100).at(10).prints(100, "a1").at(30).prints(100, "a2");
        var right = new Story("b").main(200).at(10).prints(200, "b1").at(20).prints(200, "b2");
        return left.and(right);
    }

    @Test
    void linesOfOneMomentStandLevelAndOthersDoNot() {
        var table = OutputLanes.of(List.of("a", "b")).follow(twoLanes().world());
        assertThat(rows(table)).containsExactly("a1 | b1", "- | b2", "a2 | -");
        assertThat(table.rows()).extracting(OutputLanes.Row::t).isSorted();
    }

    @Test
    void aLaneThatSaysTwoThingsAtOnceNeedsTwoRows() {
        var story = new Story("a").main(100).prints(100, "one").prints(100, "two");
        var table = OutputLanes.of(List.of("a", "b")).follow(story.world());
        assertThat(rows(table)).containsExactly("one | -", "two | -");
    }

    @Test
    void aLineThatHasNoEndYetIsOneRowThatGrows() {
        var story = new Story("a").main(100).prints(100, "first");
        var table = OutputLanes.of(List.of("a")).follow(story.world());
        for (String part : List.of(".", ".", ".")) {
            story = story.begins(100, part);
            table = table.follow(story.world());
        }
        assertThat(rows(table)).containsExactly("first", "...");
        assertThat(rows(table.follow(story.prints(100, "!").world())))
                .containsExactly("first", "...!");
    }

    @Test
    void aCellTellsWhoWroteIt() {
        var story = new Story().main(100).at(1).spawn(101, 100).at(2).prints(101, "hello");
        var cell = OutputLanes.of(List.of("")).follow(story.world()).rows().getFirst().cells();
        assertThat(cell).containsExactly(Optional.of(new Cell(101, 1, 2_000_000, "hello", false)));
    }

    @Test
    void followingARunStepByStepGivesTheSameTableAsSeeingItsEnd() {
        var timeline = twoLanes().timeline();
        var stepwise = OutputLanes.of(List.of("a", "b"));
        for (var event : timeline.events()) {
            stepwise = stepwise.follow(timeline.at(event.t()));
        }
        var atOnce = OutputLanes.of(List.of("a", "b")).follow(timeline.end());
        assertThat(stepwise.rows()).isEqualTo(atOnce.rows());
    }

    @Test
    void goingBackInTimeTakesLinesAway() {
        var timeline = twoLanes().timeline();
        var table = OutputLanes.of(List.of("a", "b")).follow(timeline.end());
        assertThat(rows(table.follow(timeline.at(20_000_000))))
                .containsExactly("a1 | b1", "- | b2");
        assertThat(table.follow(Timeline.EMPTY.end()).rows()).isEmpty();
    }

    @Test
    void aLateLineFindsItsPlace() {
        var timeline = new Story("a").main(100).at(10).prints(100, "late?").timeline();
        var table = OutputLanes.of(List.of("a")).follow(timeline.end());
        var corrected = timeline.append(new Story("a").at(5).prints(100, "early").events());
        assertThat(rows(table.follow(corrected.end()))).containsExactly("early", "late?");
    }
}
