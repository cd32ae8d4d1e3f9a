package forklore.app.cli;

import forklore.app.cli.ExportCommand.Target;
import forklore.app.html.HtmlPages;
import forklore.app.html.Subjects;
import forklore.ground.Language;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;
import forklore.lesson.Listing;
import forklore.trace.TraceEvent;
import forklore.ui.kit.Theme;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What `export` can be told about a page.
final class PageChoice {
    @Option(
            names = "--lesson",
            paramLabel = "LESSON",
            description = "html: that lesson's whole page with its recordings; takes no FILE")
    private @Nullable String lesson;

    @Option(
            names = "--file",
            paramLabel = "LISTING",
            description = "html: the program that ran, where it was not the course's own")
    private @Nullable Path listing;

    @Mixin private Courses courses;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /// Complains about what does not go together.
    void check(Target format, @Nullable Path recording) {
        if (format != Target.HTML && (lesson != null || listing != null)) {
            throw Complaint.usage("--lesson and --file are for --format html.");
        }
        if (lesson != null && (recording != null || listing != null)) {
            throw Complaint.usage("--lesson comes with its own recordings: leave out the file.");
        }
    }

    /// The page.
    String write(
            @Nullable Language language, @Nullable Theme theme, Supplier<List<TraceEvent>> events) {
        var pages = new HtmlPages(Optional.ofNullable(language), Optional.ofNullable(theme));
        courses.belongTo(command);
        var course = courses.course();
        if (lesson != null) {
            return pages.lesson(course, readable(courses.lesson(lesson)));
        }
        var own = Optional.ofNullable(listing).map(PageChoice::read);
        return pages.run(new Subjects(course, own).of(events.get()));
    }

    private static Lesson readable(Lesson found) {
        if (found.pages().isEmpty()) {
            throw Complaint.failed(found.id() + " has no page yet.");
        }
        return found;
    }

    private static Listing read(Path path) {
        boolean python = path.toString().endsWith(".py");
        var engine = python ? EngineKind.PYTHON : EngineKind.JAVA;
        try {
            String source = Files.readString(path).replace("\r\n", "\n");
            return new Listing(engine, path.getFileName().toString(), source);
        } catch (IOException e) {
            throw Complaint.unreadable(path, e);
        }
    }
}
