package forklore.engine.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.ground.Language;
import forklore.ground.Text;
import forklore.run.Candidate;
import forklore.run.Interpreter;
import forklore.trace.StartMethod;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What is found on a machine whose Pythons are known: small scripts that answer like one.
class InterpretersIT {
    @TempDir private Path folder;

    @BeforeEach
    void onUnix() {
        assumeTrue(File.separatorChar == '/', "needs /bin/sh");
    }

    private Path python(String name, String answer) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + answer + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private Path answering(String name, String implementation, String version) throws IOException {
        Path file = folder.resolve(name);
        return python(name, "echo " + implementation + " " + version + " " + file);
    }

    private static String why(Candidate candidate) {
        return candidate.problem().map((Text text) -> text.in(Language.EN)).orElse("");
    }

    private static Interpreter known(String version) {
        String[] parts = version.split("\\.", -1);
        int minor = Integer.parseInt(parts[1]);
        return new Interpreter(Path.of("python3"), 3, minor, version);
    }

    @Test
    void surveyKeepsThePathsOrderAndSaysWhatIsOfNoUse() throws Exception {
        answering("a/python3", "cpython", "3.7.9");
        Path good = answering("b/python3", "cpython", "3.12.4");
        answering("c/python3", "pypy", "3.10.13");
        python("d/python3", "exit 1");
        String path = folder + "/a:" + folder + "/b:" + folder + "/c:" + folder + "/d";
        var interpreters = new Interpreters(Map.of("PATH", path));
        var found =
                interpreters.survey().stream().filter(it -> it.place().startsWith(folder)).toList();
        assertThat(found).hasSize(4);
        assertThat(found).extracting(Candidate::usable).containsExactly(false, true, false, false);
        assertThat(why(found.get(0))).contains("3.7.9 is too old");
        assertThat(found.get(1).fit()).map(Interpreter::file).contains(good);
        assertThat(why(found.get(2))).contains("is pypy, not CPython");
        assertThat(why(found.get(3))).contains("does not answer like a Python 3");
        assertThat(interpreters.first()).map(Interpreter::version).contains("3.12.4");
    }

    @Test
    void whereItLiesIsAskedForInUtf8WhateverTheCodePage() throws Exception {
        Path here = folder.resolve("李 明").resolve("python3");
        // As on a Chinese Windows: GBK unless told otherwise.
        python(
                "李 明/python3",
                "case \" $* \" in\n*' -X utf8 '*) echo 'cpython 3.12.4 "
                        + here
                        + "' ;;\n*) printf 'cpython 3.12.4 /\\300\\356 \\303\\367\\n' ;;\nesac");
        assertThat(Interpreters.at(here).fit()).map(Interpreter::file).contains(here);
    }

    @Test
    void anActiveVirtualEnvironmentComesFirst() throws Exception {
        Path own = answering("venv/bin/python", "cpython", "3.9.1");
        answering("b/python3", "cpython", "3.12.4");
        var environment =
                Map.of("PATH", folder.resolve("b").toString(), "VIRTUAL_ENV", folder + "/venv");
        assertThat(new Interpreters(environment).first()).map(Interpreter::file).contains(own);
        assertThat(Interpreters.at(folder.resolve("venv")).fit())
                .map(Interpreter::file)
                .contains(own);
    }

    @Test
    void whatWasChosenAndIsNoPythonIsSaidToBeNone() throws Exception {
        assertThat(why(Interpreters.at(folder))).contains("folder of a virtual environment");
        assertThat(why(Interpreters.at(folder.resolve("x")))).contains("There is no ");
        Path text = Files.writeString(folder.resolve("text"), "hello");
        assertThat(why(Interpreters.at(text))).contains("cannot be executed");
    }

    @Test
    void theDefaultStartMethodDependsOnTheVersion() {
        assumeTrue(System.getProperty("os.name").equals("Linux"), "as it is on Linux");
        assertThat(known("3.13.0").startMethods())
                .isEqualTo(List.of(StartMethod.FORK, StartMethod.SPAWN, StartMethod.FORKSERVER));
        assertThat(known("3.14.0").startMethods().getFirst()).isEqualTo(StartMethod.FORKSERVER);
    }
}
