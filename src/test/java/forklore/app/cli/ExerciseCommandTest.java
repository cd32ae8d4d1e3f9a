package forklore.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

class ExerciseCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    private int forklore(String... arguments) {
        return Main.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(arguments);
    }

    @Test
    void exercisesAreListedWithKindLevelAndLanguages() {
        assertThat(forklore("exercises")).isZero();
        assertThat(out.toString())
                .containsPattern(
                        "num03/five-processes +repair +\\*\\* +java, python +Exactly five");
    }

    @Test
    void thoseOfOneLessonAreListedInTheLanguageAskedFor() {
        assertThat(forklore("exercises", "num03", "--language", "zh")).isZero();
        assertThat(out.toString()).contains("正好五个").doesNotContain("num00/");
        assertThat(forklore("exercises", "num99")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no lesson \"num99\"");
    }

    @Test
    void withoutAFileTheTaskAndTheListingToBeginWithAreGivenOut() {
        assertThat(forklore("exercise", "num03/five-processes", "--engine", "python")).isZero();
        assertThat(out.toString()).startsWith("import os").contains("os.fork()");
        assertThat(err.toString()).startsWith("Exactly five.");
    }

    @Test
    void anUnknownExerciseIsWrongUsageAndNearNamesAreOffered() {
        assertThat(forklore("exercise", "num03/five-proceses")).isEqualTo(2);
        assertThat(err.toString()).contains("Did you mean num03/five-processes");
    }

    @Test
    void theFilesEndingSaysWhatItIsWrittenFor() throws IOException {
        Path strange = Files.writeString(folder.resolve("mine.txt"), "");
        assertThat(forklore("exercise", "num03/no-zombie", "--file", strange.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("ends in neither .java nor .py: add --engine.");
        assertThat(
                        forklore(
                                "exercise",
                                "num03/no-zombie",
                                "--file",
                                folder.resolve("none.py").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("There is no file");
        assertThat(
                        forklore(
                                "exercise",
                                "num03/no-zombie",
                                "--file",
                                folder.resolve("none.py").toString(),
                                "--timeout",
                                "-1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--timeout -1.0: expected seconds, more than 0.");
    }
}
