package forklore.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/// Exercises judged by real runs.
class ExerciseCommandIT {
    private static final Path LESSONS = Path.of("lessons");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    private int forklore(String... arguments) {
        return Main.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(arguments);
    }

    @Test
    void aSolutionSolvesItsExerciseAndAStarterDoesNotOnEveryEngine() {
        int code =
                forklore(
                        "check",
                        "--run",
                        LESSONS.toString(),
                        "num01/fork-in-order",
                        "num02/before-the-fork");
        assertThat(out.toString())
                .contains("✓ num01/fork-in-order java: the solution solves it 1 of 1 times")
                .contains("✓ num02/before-the-fork python: the solution solves it 1 of 1 times")
                .contains("4 of 4 exercises are as they should be");
        assertThat(code).isZero();
    }

    @Test
    void anAnswerOfOnesOwnIsJudgedConditionByConditionInOnesLanguage() throws IOException {
        Path mine =
                Files.writeString(
                        folder.resolve("mine.py"),
                        """
                        import os
                        from time import sleep

                        if os.fork() == 0:
                            os._exit(3)
                        sleep(2)
                        """);
        int code =
                forklore(
                        "exercise",
                        "num03/no-zombie",
                        "--file",
                        mine.toString(),
                        "--language",
                        "zh");
        assertThat(out.toString()).contains("✓ 有两个进程").contains("✗ ").contains("没有谁等过它");
        assertThat(out.toString()).endsWith("还没有：4 个条件里达到了 2 个。\n");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void whatAnExerciseBeginsWithRunsLikeADemo() {
        int code = forklore("run", "num03/no-zombie", "--engine", "python");
        assertThat(out.toString()).contains("parent: busy with other things", "parent: done");
        assertThat(code).as(err.toString()).isZero();
    }

    @Test
    void whatDoesNotCompileIsJudgedWithWords() throws IOException {
        Path mine =
                Files.writeString(folder.resolve("Mine.java"), "void main() {\n    fork()\n}\n");
        int code = forklore("exercise", "num03/no-zombie", "--file", mine.toString());
        assertThat(out.toString())
                .startsWith("! Line 2: ")
                .contains("– Not decided: the program never got that far.")
                .contains("Not yet: 0 of 4 conditions are kept.");
        assertThat(code).isEqualTo(1);
    }
}
