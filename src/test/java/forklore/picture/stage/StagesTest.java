package forklore.picture.stage;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lesson.StageKind;
import forklore.model.Recorded;
import forklore.model.Story;
import forklore.model.World;
import forklore.picture.Room;
import forklore.picture.Stage;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;

class StagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/forklore/ui/kit");

    @Test
    void everyKindThatADemoCanNameHasItsStageButForTheTableOfOutput() {
        var named =
                Arrays.stream(StageKind.values())
                        .filter(kind -> kind != StageKind.OUTPUT)
                        .map(StageKind::word);
        assertThat(Stages.ALL).extracting(Stage::kind).containsExactlyElementsOf(named.toList());
        assertThat(Stages.of("output")).isEmpty();
        assertThat(Stages.of("pool")).contains(Stages.POOL);
    }

    @Test
    void everyStageHasANameAndInvitesInEveryLanguage() throws IOException {
        for (String language : List.of("en", "zh")) {
            var messages = new Properties();
            try (var in = Files.newBufferedReader(MESSAGES.resolve(file(language)))) {
                messages.load(in);
            }
            for (Stage stage : Stages.ALL) {
                assertThat(messages).containsKey("stage.name." + stage.kind());
                assertThat(messages).containsKey(stage.invitation(Map.of()).key());
                assertThat(messages).containsKey(stage.invitation(Map.of("workers", "4")).key());
            }
        }
    }

    private static String file(String language) {
        return "messages_" + language + ".properties";
    }

    @Test
    void theParametersThatAStageReadsByNameAreToldToThoseWhoWriteLessons() throws IOException {
        String readme = Files.readString(Path.of("lessons/README.md"));
        String told = readme.substring(readme.indexOf("## Stages"), readme.indexOf("## The pages"));
        for (Stage stage : Stages.ALL) {
            assertThat(told).contains("`" + stage.kind() + "`");
            assertThat(stage.parameters()).allMatch(name -> told.contains("`" + name + "`"));
        }
    }

    @Test
    void aStageConcernsARunThatHasSomethingForIt() throws IOException {
        var pool = Recorded.run("side-by-side").end();
        var queue = Recorded.run("bounded-queue").end();
        assertThat(concerned(pool, "apply")).containsExactly(Stages.POOL);
        assertThat(concerned(queue, "")).contains(Stages.QUEUE, Stages.TREE);
        assertThat(concerned(new Story().at(1).main(100).world(), "")).containsExactly(Stages.TREE);
        assertThat(concerned(new Story().world(), "")).isEmpty();
    }

    private static List<Stage> concerned(World world, String lane) {
        return Stages.ALL.stream().filter(stage -> stage.concerns(world, lane)).toList();
    }

    @Test
    void stagesOneAboveTheOtherGetMoreOfTheHeightThanOneAlone() {
        var tree = Stages.TREE.room(1);
        var queue = Stages.QUEUE.room(1);
        assertThat(Room.stacked(List.of(tree)).of(1000)).isEqualTo(Room.USUAL);
        assertThat(Room.stacked(List.of(tree, queue)).of(1000)).isEqualTo(Room.GREAT);
        assertThat(Room.stacked(List.of(queue)).of(700)).isEqualTo(0.4);
        assertThat(Room.stacked(List.of(queue)).of(1200)).isEqualTo(500.0 / 1200);
        assertThat(Room.stacked(List.of(queue)).of(300)).isEqualTo(Room.USUAL);
    }
}
