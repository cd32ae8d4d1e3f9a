package forklore.app.cli;

import forklore.app.export.ChromeTrace;
import forklore.app.export.Poster;
import forklore.ground.Language;
import forklore.trace.TraceEvent;
import forklore.ui.kit.Theme;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import javax.imageio.ImageIO;

/// Turns a recorded run into a file for another program.
@Command(
        name = "export",
        description = {
            "Turns a recorded run into a picture, into a page that any browser plays, or into a file",
            "for a trace viewer."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Runnable {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "made with run --record")
    private @Nullable Path file;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "chrome|svg|png|html",
            description = {
                "chrome: for ui.perfetto.dev; svg, png: the run on one sheet; html: one page that",
                "plays it"
            })
    private Target format;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "where to write")
    private Path target;

    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            description = "of a picture, en without it; that a page opens in, else the browser's")
    private @Nullable Language language;

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            description = "of a picture, light without it; that a page opens in, else the reader's")
    private @Nullable Theme theme;

    @Mixin private PageChoice page;

    @Spec private CommandSpec spec;

    /// What can be written.
    enum Target {
        CHROME,
        SVG,
        PNG,
        HTML
    }

    @Override
    public void run() {
        page.check(format, file);
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw Complaint.usage("There is no folder " + folder + ".");
        }
        try {
            Files.write(target, content());
        } catch (IOException e) {
            throw Complaint.failed("Cannot write " + target + ": " + e.getMessage() + ".");
        }
    }

    private byte[] content() throws IOException {
        return switch (format) {
            case CHROME -> {
                var text = new StringWriter();
                new ChromeTrace().write(events(), text);
                yield text.toString().getBytes(StandardCharsets.UTF_8);
            }
            case SVG -> poster().svg().getBytes(StandardCharsets.UTF_8);
            case PNG -> {
                var bytes = new ByteArrayOutputStream();
                ImageIO.write(poster().image(), "png", bytes);
                yield bytes.toByteArray();
            }
            case HTML -> page.write(language, theme, this::events).getBytes(StandardCharsets.UTF_8);
        };
    }

    private Poster poster() {
        return new Poster(
                events(),
                Objects.requireNonNullElse(language, Language.EN),
                Objects.requireNonNullElse(theme, Theme.LIGHT));
    }

    private List<TraceEvent> events() {
        if (file == null) {
            throw Complaint.usage("Say which recording: a FILE made with run --record.");
        }
        return Recordings.read(file, spec.commandLine().getErr()).events();
    }
}
