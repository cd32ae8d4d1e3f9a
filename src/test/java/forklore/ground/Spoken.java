package forklore.ground;

import forklore.lesson.CourseReader;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;
import forklore.ui.kit.Messages;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/// Says what is said in a language: a process of its own for [LanguagePackIT], whose class path has
/// one language more.
final class Spoken {
    private Spoken() {}

    /// @param arguments the language's code, a folder of lessons
    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Language language = Language.of(arguments[0]).orElseThrow();
        var read = CourseReader.read(Path.of(arguments[1]));
        read.mistakes().forEach(mistake -> out.println("mistake " + mistake));
        out.println("languages " + Language.all());
        Lesson lesson = read.lessons().getFirst();
        out.println("title " + lesson.title().in(language));
        out.println("page " + lesson.page(language));
        var demo = lesson.demos().getFirst();
        var listing =
                Objects.requireNonNull(demo.parts().getFirst().listings().get(EngineKind.JAVA));
        out.println("listing " + listing.in(language).source().strip());
        out.println("window " + new Messages(language.locale()).text("run.run"));
        out.println("unsaid " + new Messages(language.locale()).text("run.stop"));
        out.println("next " + Languages.ZH.next().name());
    }
}
