package forklore.app.cli;

import forklore.app.Studio;

import picocli.CommandLine.Option;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How large a picture is.
final class FormatOptions {
    private static final Pattern SIZE = Pattern.compile("(\\d{3,4})x(\\d{3,4})");
    private static final double MOST_SCALE = 4;

    @Option(names = "--size", paramLabel = "WxH", description = "px; ${DEFAULT-VALUE}")
    private String size = "1440x900";

    @Option(
            names = "--scale",
            paramLabel = "FACTOR",
            description = "pixels of the picture for one of --size; ${DEFAULT-VALUE}")
    private double scale = 1;

    /// Refuses what is no size.
    Studio.Format checked() {
        Matcher wanted = SIZE.matcher(size);
        if (!wanted.matches()) {
            throw Complaint.usage("--size " + size + ": expected WIDTHxHEIGHT, such as 1280x720");
        }
        if (!(scale >= 1 && scale <= MOST_SCALE)) {
            throw Complaint.usage("--scale " + scale + ": expected a number from 1 to 4.");
        }
        return new Studio.Format(
                Integer.parseInt(wanted.group(1)), Integer.parseInt(wanted.group(2)), scale);
    }
}
