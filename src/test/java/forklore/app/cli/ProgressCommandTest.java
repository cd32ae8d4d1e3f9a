package forklore.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.app.ReportJson;
import forklore.app.ReportJsonTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

class ProgressCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    @Test
    void aClassIsATable() throws IOException {
        assertThat(progress(file("ann", "Ann"), file("ming", "小明"))).isZero();
        assertThat(out.toString())
                .isEqualToNormalizingNewlines(
                        """
                        name  lessons  exercises  quizzes  saved       unaltered
                        Ann   1/2      1/6        1/7      2026-11-28  yes
                        小明  1/2      1/6        1/7      2026-11-28  yes
                        """);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aFileThatWasEditedIsNoticed() throws IOException {
        Path edited = file("ann", "Ann");
        Files.writeString(
                edited, Files.readString(edited).replace("\"wrong\" : 1", "\"wrong\" : 0"));
        assertThat(progress(edited, file("ming", "小明"))).isEqualTo(1);
        assertThat(out.toString().lines().skip(1))
                .satisfiesExactly(
                        ann -> assertThat(ann).startsWith("Ann").endsWith("NO"),
                        ming -> assertThat(ming).startsWith("小明").endsWith("yes"));
    }

    @Test
    void damagedFilesAreToldOneByOneAndTheOthersAreListed() throws IOException {
        Path damaged = Files.writeString(folder.resolve("damaged.json"), "{\"kind\": ");
        Path binary = Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xff, 0, 1});
        Path absent = folder.resolve("absent.json");
        assertThat(progress(damaged, file("ann", "Ann"), binary, absent)).isEqualTo(1);
        assertThat(out.toString()).contains("Ann");
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("damaged.json: not a progress file"),
                        line -> assertThat(line).contains("binary.json: cannot be read"),
                        line -> assertThat(line).contains("absent.json: cannot be read"));
    }

    @Test
    void aNameCannotSteerTheTerminal() throws IOException {
        assertThat(progress(file("evil", "A\u001b[2Jnn\nyes"))).isZero();
        assertThat(out.toString()).doesNotContain("\u001b").contains("␛[2Jnn");
        assertThat(out.toString().lines()).hasSize(2);
    }

    @Test
    void noFileIsWrongUsage() {
        assertThat(progress()).isEqualTo(2);
    }

    private Path file(String name, String learner) throws IOException {
        String text = ReportJson.write(ReportJsonTest.report(learner));
        return Files.writeString(folder.resolve(name + ".json"), text);
    }

    private int progress(Path... files) {
        var arguments = new String[files.length + 1];
        arguments[0] = "progress";
        for (int i = 0; i < files.length; i++) {
            arguments[i + 1] = files[i].toString();
        }
        return Main.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(arguments);
    }
}
