package forklore.ground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A third language is bundles and page files: a made-up one, added to the class path of a process
/// of its own, is spoken by the window, by what is told of a run, and by the course.
class LanguagePackIT {
    /// Codes from `qaa` to `qtz` belong to nobody.
    private static final String CODE = "qaa";

    @TempDir Path folder;

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void aMadeUpLanguageIsSpokenEverywhere() throws Exception {
        write("pack/forklore/ground/more-languages.txt", CODE + " | Quaalish | QA\n");
        write("pack/forklore/ui/kit/messages_qaa.properties", "run.run = Quun\n");
        write("course/num08-locks/lesson.yaml", LESSON);
        write("course/num08-locks/java/One.java", "void main() {\n    IO.println(\"hello\");\n}\n");
        write("course/num08-locks/en.md", "A page.\n\n```demos\none\n```\n");
        write("course/num08-locks/zh.md", "一页。\n\n```demos\none\n```\n");
        write("course/num08-locks/qaa.md", "Qa pagu.\n\n```demos\none\n```\n");
        write("course/num08-locks/zh.yaml", "\"hello\": \"你好\"\n");
        write("course/num08-locks/qaa.yaml", "\"Locks\": \"Loquus\"\n\"hello\": \"quello\"\n");
        assertThat(spoken())
                .contains(
                        "languages [en, zh, qaa]",
                        "title Loquus",
                        "window Quun",
                        "unsaid Stop",
                        "next Quaalish")
                .anyMatch(line -> line.startsWith("page ") && line.contains("Qa pagu."))
                .anyMatch(line -> line.contains("IO.println(\"quello\");"))
                .noneMatch(line -> line.startsWith("mistake"));
    }

    @Test
    void whatALanguageLacksIsToldAndSaidInEnglish() throws Exception {
        write("pack/forklore/ground/more-languages.txt", CODE + " | Quaalish | QA\n");
        write("course/num08-locks/lesson.yaml", LESSON);
        write("course/num08-locks/java/One.java", "void main() {\n    IO.println(\"hello\");\n}\n");
        write("course/num08-locks/en.md", "A page.\n\n```demos\none\n```\n");
        write("course/num08-locks/zh.md", "一页。\n\n```demos\none\n```\n");
        assertThat(spoken())
                .contains("title Locks", "window Run")
                .anyMatch(line -> line.startsWith("page ") && line.contains("A page."))
                .anyMatch(line -> line.startsWith("mistake") && line.contains("qaa.md"))
                .anyMatch(line -> line.startsWith("mistake") && line.contains("\"qaa\""));
    }

    private static final String LESSON =
            """
            title: { en: Locks, zh: 锁 }
            demos:
              - id: one
                title: One
                java: One.java
            """;

    private List<String> spoken() throws Exception {
        String classPath =
                folder.resolve("pack") + File.pathSeparator + System.getProperty("java.class.path");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", classPath, Spoken.class.getName()));
        command.addAll(List.of(CODE, folder.resolve("course").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> said;
        try (var in = process.inputReader(StandardCharsets.UTF_8)) {
            said = in.lines().toList();
        }
        assertThat(process.waitFor()).as("%s", said).isZero();
        return said;
    }
}
