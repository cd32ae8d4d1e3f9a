package forklore.app.cli;

import forklore.ground.PhysicalMemory;
import forklore.run.Limits;

import picocli.CommandLine.Option;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The limits of a run as the terminal's user wants them.
final class LimitOptions {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([KMGT]?)B?");

    @Option(
            names = "--limit",
            paramLabel = "name=value",
            description =
                    "processes=64, memory=2G or memory=50%% of the machine's, output=100M (what is"
                            + " printed), recording=1G (the file of --record)")
    private List<String> wanted = new ArrayList<>();

    /// The usual limits with that time, changed as wanted.
    Limits of(Duration time) {
        Limits limits = Limits.within(time);
        for (String setting : wanted) {
            limits = change(limits, setting);
        }
        return limits;
    }

    private static Limits change(Limits limits, String setting) {
        int equals = setting.indexOf('=');
        String name = equals < 0 ? setting : setting.substring(0, equals);
        String value = equals < 0 ? "" : setting.substring(equals + 1);
        return switch (name) {
            case "processes" -> limits.withProcesses(processes(setting, value));
            case "memory" -> limits.withMemory(memory(setting, value));
            case "output" -> limits.withOutput(size(setting, value));
            case "recording" -> limits.withRecording(size(setting, value));
            default ->
                    throw Complaint.usage(
                            "--limit "
                                    + setting
                                    + ": expected processes=, memory=, output= or recording=, and a"
                                    + " value (time: --timeout).");
        };
    }

    private static int processes(String setting, String value) {
        try {
            int processes = Integer.parseInt(value);
            if (processes > 0) {
                return processes;
            }
        } catch (NumberFormatException e) {
            throw wrong(setting, "a whole number, at least 1");
        }
        throw wrong(setting, "a whole number, at least 1");
    }

    private static long memory(String setting, String value) {
        if (!value.endsWith("%")) {
            return size(setting, value);
        }
        try {
            int percent = Integer.parseInt(value.substring(0, value.length() - 1));
            if (percent >= 1 && percent <= 100) {
                return PhysicalMemory.bytes() / 100 * percent;
            }
        } catch (NumberFormatException e) {
            throw wrong(setting, "from 1% to 100%");
        }
        throw wrong(setting, "from 1% to 100%");
    }

    private static long size(String setting, String value) {
        var parts = SIZE.matcher(value.toUpperCase(Locale.ROOT));
        if (!parts.matches() || Long.parseLong(parts.group(1)) == 0) {
            throw wrong(setting, "a size such as 500M or 2G");
        }
        int shift =
                switch (parts.group(2)) {
                    case "K" -> 10;
                    case "M" -> 20;
                    case "G" -> 30;
                    case "T" -> 40;
                    default -> 0;
                };
        long bytes = Long.parseLong(parts.group(1)) << shift;
        if (bytes >> shift != Long.parseLong(parts.group(1)) || bytes < 0) {
            throw wrong(setting, "a size such as 500M or 2G");
        }
        return bytes;
    }

    private static Complaint wrong(String setting, String expected) {
        return Complaint.usage("--limit " + setting + ": expected " + expected + ".");
    }
}
