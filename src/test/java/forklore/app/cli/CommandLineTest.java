package forklore.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    private int forklore(String... arguments) {
        return Main.commandLine(new PrintWriter(out), new PrintWriter(err)).execute(arguments);
    }

    @Test
    void listNamesEveryLessonAndItsDemosWithTheirParameters() {
        assertThat(forklore("list")).isZero();
        assertThat(out.toString())
                .contains("num00")
                .contains("num06/apply-async")
                .contains("seed=7");
    }

    @Test
    void anUnknownDemoIsWrongUsageAndNearNamesAreOffered() {
        assertThat(forklore("run", "num06/aply-async")).isEqualTo(2);
        assertThat(err.toString()).contains("Did you mean num06/apply-async");
        assertThat(forklore("run", "nun06")).isEqualTo(2);
        assertThat(err.toString()).contains("Did you mean num06");
    }

    @Test
    void aCommandThatIsNoneAndNoRecordingIsWrongUsage() {
        assertThat(forklore("lst")).isEqualTo(2);
        assertThat(err.toString()).contains("no command", "\"lst\"", "Did you mean list");
        assertThat(forklore(folder.resolve("gone.jsonl").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("gone.jsonl");
    }

    @Test
    void aValueThatDoesNotFitIsWrongUsageAndTheRangeIsSaid() {
        assertThat(forklore("run", "num06/apply", "--set", "workers=99")).isEqualTo(2);
        assertThat(err.toString()).contains("workers=99: expected a whole number from 1 to");
        assertThat(forklore("run", "num06/apply", "--set", "colour=red")).isEqualTo(2);
        assertThat(err.toString()).contains("colour");
        assertThat(forklore("run", "num06/apply", "--timeout", "-1")).isEqualTo(2);
    }

    @Test
    void aPuzzleIsPrintedWithItsNumberAndItsQuestions() {
        assertThat(forklore("gym", "4-1729")).isZero();
        String numbered = out.toString();
        assertThat(numbered)
                .startsWith("gym 4-1729  (level 4: and, or)")
                .contains("fork() > 0 && fork() == 0")
                .contains("How many processes", "How many lines", "Draw the tree");
        out.getBuffer().setLength(0);
        assertThat(forklore("gym", "--level", "4", "--seed", "1729")).isZero();
        assertThat(out).hasToString(numbered);
        assertThat(forklore("gym", "--level", "6", "--engine", "python")).isZero();
        assertThat(out.toString()).contains("os.fork()", "How many processes become orphans?");
    }

    @Test
    void aPuzzleThatThereIsNotIsWrongUsage() {
        assertThat(forklore("gym", "7-1")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no puzzle 7-1", "such as 4-1729");
        assertThat(forklore("gym", "--level", "9")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no level 9");
        assertThat(forklore("gym", "--seed", "-3")).isEqualTo(2);
        assertThat(forklore("gym", "4-1", "--seed", "3")).isEqualTo(2);
    }

    @Test
    void aFolderOfLessonsMayBeNamedBeforeTheCommandAndMustExist() {
        String none = folder.resolve("none").toString();
        assertThat(forklore("list", "--lessons", none)).isEqualTo(2);
        assertThat(err.toString()).contains("there is no such folder");
        assertThat(forklore("--lessons", none, "list")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no such folder");
        assertThat(forklore("--lessons", folder.toString(), "run", "num06/apply")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no lesson");
    }

    @Test
    void aPythonThatIsNoneIsSaidEvenWhereThereIsARecording() {
        String none = folder.resolve("none").toString();
        assertThat(forklore("run", "num06/apply", "--engine", "python", "--python", none))
                .isEqualTo(2);
        assertThat(err.toString()).contains(none + ": there is no such file");
    }

    @Test
    void aRecordingInAFolderThatIsNotThereSaysSo() {
        String none = folder.resolve("none").resolve("run.jsonl").toString();
        assertThat(forklore("run", "num00/what-is-a-process", "--record", none)).isNotZero();
    }

    @Test
    void aLimitThatIsNoneIsWrongUsageAndSaysWhatIsExpected() {
        for (String wrong :
                new String[] {
                    "processes=0", "processes=many", "memory=0%", "memory=lots", "output=", "time=3"
                }) {
            err.getBuffer().setLength(0);
            assertThat(forklore("run", "num06/apply", "--limit", wrong)).as(wrong).isEqualTo(2);
            assertThat(err.toString()).contains("--limit " + wrong + ": expected ");
        }
    }

    @Test
    void anEngineThatADemoHasNoListingForIsWrongUsageForRunsAndPictures() {
        String picture = folder.resolve("x.png").toString();
        String demo = "num02/fork-with-threads";
        assertThat(forklore("run", demo, "--engine", "java")).isEqualTo(2);
        assertThat(err.toString()).contains("it has: python");
        assertThat(forklore("shot", demo, "--engine", "java", "--at", "1", "--out", picture))
                .isEqualTo(2);
        assertThat(err.toString()).contains("it has: python");
    }

    @Test
    void aTourThatIsNotThereIsWrongUsage() throws Exception {
        assertThat(forklore("present", "nun06")).isEqualTo(2);
        assertThat(err.toString()).contains("Did you mean num06");
        Path lesson = Files.createDirectories(folder.resolve("num98-plain"));
        Files.writeString(
                lesson.resolve("lesson.yaml"),
                "title: { en: Plain, zh: Plain }\nshort: { en: P, zh: P }\n");
        Files.writeString(lesson.resolve("en.md"), "A page.\n");
        Files.writeString(lesson.resolve("zh.md"), "一页。\n");
        assertThat(forklore("--lessons", folder.toString(), "present", "num98")).isEqualTo(2);
        assertThat(err.toString()).contains("num98 has no tour.");
        String picture = folder.resolve("x.png").toString();
        assertThat(forklore("shot", "num06", "--step", "99", "--out", picture)).isEqualTo(2);
        assertThat(err.toString()).contains("the tour of num06 has");
        assertThat(forklore("shot", "num06", "--speaker", "--out", picture)).isEqualTo(2);
        assertThat(err.toString()).contains("--step N");
    }

    @Test
    void whatCannotBeInAPictureIsWrongUsage() throws Exception {
        String out = folder.resolve("x.png").toString();
        String demo = "num06/apply";
        assertThat(forklore("shot", demo, "--zoom", "20", "--out", out)).isEqualTo(2);
        assertThat(err.toString()).contains("from 75 to 300");
        assertThat(forklore("shot", demo, "--set", "workers=99", "--out", out)).isEqualTo(2);
        assertThat(err.toString()).contains("expected a whole number from 1 to");
        assertThat(forklore("shot", "--out", out)).isEqualTo(2);
        assertThat(err.toString()).contains("Say what to show");
        Path notes = Files.writeString(folder.resolve("notes.txt"), "notes");
        assertThat(forklore("shot", "num03/no-zomby", "--out", out)).isEqualTo(2);
        assertThat(err.toString()).contains("num03/no-zombie");
        assertThat(forklore("shot", "--file", notes.toString(), "--out", out)).isEqualTo(2);
        assertThat(err.toString()).contains("expected a program, .java or .py");
    }

    @Test
    void nothingToRunIsWrongUsage() {
        assertThat(forklore("run")).isEqualTo(2);
        assertThat(err.toString()).contains("LESSON/DEMO");
        assertThat(forklore("run", "--file", "no/such/File.java")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no file no/such/File.java");
    }

    @Test
    void anUnknownOptionIsWrongUsage() {
        assertThat(forklore("list", "--colour")).isEqualTo(2);
        assertThat(err.toString()).contains("--colour");
    }

    @Test
    void whatIsNoRecordingIsSaidToBeNone() throws Exception {
        Path file = Files.writeString(folder.resolve("text"), "just text\n");
        assertThat(forklore("replay", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("no recording");
        assertThat(forklore("replay", folder.resolve("absent").toString())).isEqualTo(2);
    }

    @Test
    void aRecordingIsPrintedAgainAndItsDamagedLinesAreReported() throws Exception {
        Path file = Files.writeString(folder.resolve("run.jsonl"), Samples.RECORDING + "{broken\n");
        assertThat(forklore("replay", file.toString())).isZero();
        assertThat(out.toString())
                .isEqualToNormalizingNewlines("   0.500 s    4711  MainProcess    hello\n");
        assertThat(err.toString()).contains("line 6").contains("skipped");
    }

    @Test
    void aRecordingBecomesATraceWhoseSpansAllEnd() throws Exception {
        Path file = Files.writeString(folder.resolve("run.jsonl"), Samples.RECORDING);
        Path target = folder.resolve("trace.json");
        assertThat(
                        forklore(
                                "export",
                                file.toString(),
                                "--format",
                                "chrome",
                                "--out",
                                target.toString()))
                .isZero();
        String json = Files.readString(target);
        assertThat(json.split("\"ph\":\"B\"", -1)).hasSize(3);
        assertThat(json.split("\"ph\":\"E\"", -1)).hasSize(3);
    }

    @Test
    void whatOnlyAPageHasIsAskedOfNothingElse() {
        String out = folder.resolve("out").toString();
        assertThat(forklore("export", "--lesson", "num06", "--format", "svg", "--out", out))
                .isEqualTo(2);
        assertThat(
                        forklore(
                                "export",
                                "x.jsonl",
                                "--lesson",
                                "num06",
                                "--format",
                                "html",
                                "--out",
                                out))
                .isEqualTo(2);
        assertThat(forklore("export", "--format", "chrome", "--out", out)).isEqualTo(2);
        assertThat(forklore("export", "--lesson", "num96", "--format", "html", "--out", out))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--format html", "There is no lesson \"num96\"");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void checkPrintsEachMistakeWithItsPlace() throws Exception {
        Path lesson = Files.createDirectories(folder.resolve("num99-broken"));
        Files.writeString(lesson.resolve("lesson.yaml"), "number: [\n");
        assertThat(forklore("check", folder.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("lesson.yaml:");
    }

    @Test
    void theDoctorSpeaksOfJavaPythonForkDisplayFontsAndCache() {
        forklore("doctor");
        assertThat(out.toString().lines().map(line -> line.split(" +")[1]))
                .contains("Java", "python3", "fork", "display", "fonts", "cache");
    }
}
