package forklore.app.cli;

import forklore.app.export.ChromeTrace;
import forklore.app.export.Poster;
import forklore.ground.Language;
import forklore.trace.TraceEvent;
import forklore.ui.kit.Theme;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

/// Turns a recorded run into a file for another program.
@Command(
        name = "export",
        description = "Turns a recorded run into a picture, or into a file for a trace viewer.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Runnable {
    @Parameters(paramLabel = "FILE", description = "made with run --record")
    private Path file;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "chrome|svg|png",
            description = "chrome: for ui.perfetto.dev; svg, png: the run on one sheet")
    private Target format;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "where to write")
    private Path target;

    @Option(names = "--lang", paramLabel = "en|zh", description = "of a picture; en without it")
    private Language language = Language.EN;

    @Option(
            names = "--theme",
            paramLabel = "light|dark",
            description = "of a picture; light without it")
    private Theme theme = Theme.LIGHT;

    @Spec private CommandSpec spec;

    /// What can be written.
    enum Target {
        CHROME,
        SVG,
        PNG
    }

    @Override
    public void run() {
        PrintWriter err = spec.commandLine().getErr();
        List<TraceEvent> events = Recordings.read(file, err).events();
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw Complaint.usage("There is no folder " + folder + ".");
        }
        try {
            byte[] content = content(events);
            Files.write(target, content);
        } catch (IOException e) {
            throw Complaint.failed("Cannot write " + target + ": " + e.getMessage() + ".");
        }
    }

    private byte[] content(List<TraceEvent> events) throws IOException {
        var poster = new Poster(events, language, theme);
        return switch (format) {
            case CHROME -> {
                var text = new StringWriter();
                new ChromeTrace().write(events, text);
                yield text.toString().getBytes(StandardCharsets.UTF_8);
            }
            case SVG -> poster.svg().getBytes(StandardCharsets.UTF_8);
            case PNG -> {
                var bytes = new ByteArrayOutputStream();
                ImageIO.write(poster.image(), "png", bytes);
                yield bytes.toByteArray();
            }
        };
    }
}
