package forklore.app.cli;

import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Listing;
import forklore.lesson.ParameterValues;
import forklore.session.Intent;
import forklore.session.OwnProgram;
import forklore.session.Place;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is done in the window before a picture of it is taken.
final class ShotChoice {
    @Option(
            names = "--set",
            paramLabel = "name=value",
            description = "give a parameter of the demo another value")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "a program of your own; with a demo, its listing in your version")
    private @Nullable Path file;

    @Option(
            names = "--zoom",
            paramLabel = "PERCENT",
            description = "how large everything is, 75 to 300; ${DEFAULT-VALUE}")
    private int zoom = 100;

    /// 1 for the usual size.
    double factor() {
        if (zoom < 75 || zoom > 300) {
            throw Complaint.usage("--zoom " + zoom + ": expected a percentage from 75 to 300.");
        }
        return zoom / 100.0;
    }

    /// Where a program of the user's own is seen.
    Place ownPlace() {
        if (file == null) {
            throw Complaint.usage(
                    "Say what to show: LESSON[/DEMO] (see: forklore list) or --file.");
        }
        return new Place("", "", kind(file));
    }

    /// @param demo null where there is none in the picture
    List<Intent> first(@Nullable Demo demo) {
        var first = new ArrayList<Intent>();
        if (file != null) {
            first.add(demo == null ? own(file) : version(file, demo));
        }
        if (!settings.isEmpty() && demo == null) {
            throw Complaint.usage("--set needs a demo whose parameters they are.");
        }
        if (demo != null) {
            checked(demo).forEach(first::add);
        }
        return first;
    }

    private List<Intent> checked(Demo demo) {
        try {
            var values = ParameterValues.of(demo, settings);
            return settings.stream()
                    .map(setting -> setting.substring(0, setting.indexOf('=')).strip())
                    .<Intent>map(
                            name -> new Intent.SetParameter(name, values.getOrDefault(name, "")))
                    .toList();
        } catch (ParameterValues.BadValue e) {
            throw Complaint.usage(demo.id() + ": " + e.getMessage());
        }
    }

    private static Intent own(Path file) {
        var listing = new Listing(kind(file), file.getFileName().toString(), text(file));
        String path = file.toAbsolutePath().toString();
        return new Intent.ProgramRead(OwnProgram.lesson(path, listing));
    }

    private static Intent version(Path file, Demo demo) {
        return new Intent.EditListing(demo.parts().getFirst().lane(), text(file));
    }

    private static EngineKind kind(Path file) {
        return OwnProgram.kind(file.toString())
                .orElseThrow(() -> Complaint.usage(file + ": expected a program, .java or .py."));
    }

    private static String text(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Complaint.usage("There is no file " + file + ".");
        }
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw Complaint.failed("Cannot read " + file + ": " + e.getMessage() + ".");
        }
    }
}
