package forklore.model;

import forklore.ground.Reel;
import forklore.trace.ProcessEvent.OutputWritten;
import forklore.trace.Written;

/// What was written, as a terminal would show it: a line that has no end yet goes on with what its
/// process writes next, unless somebody else has written in between; after a carriage return it is
/// written over from its beginning.
final class OutputFold {
    /// A longer line than this is broken, characters.
    private static final int LONGEST = 1 << 14;

    private OutputFold() {}

    static Reel<OutputLine> after(Reel<OutputLine> lines, Processes processes, OutputWritten e) {
        boolean error = e.stream() == Written.ERR;
        if (!lines.isEmpty()) {
            int last = lines.size() - 1;
            var before = lines.get(last);
            if (before.open()
                    && before.at().pid() == e.pid()
                    && before.at().lane().equals(e.lane())
                    && before.error() == error
                    && before.text().length() + e.text().length() <= LONGEST) {
                String text = over(before.text(), e.text());
                return lines.with(
                        last,
                        new OutputLine(before.at(), before.identity(), text, error, e.more()));
            }
        }
        var who = processes.get(e.pid()).map(ProcessState::identity).orElse(Identity.MAIN);
        return lines.plus(new OutputLine(e.at(), who, over("", e.text()), error, e.more()));
    }

    /// The line with more of its text. A return at its very end is kept for what comes after.
    static String over(String line, String more) {
        String all = line + more;
        int end = all.endsWith("\r") ? all.length() - 1 : all.length();
        int from = all.lastIndexOf('\r', end - 1);
        if (from < 0) {
            return all;
        }
        var shown = new StringBuilder();
        for (String part : all.substring(0, end).split("\r", -1)) {
            shown.replace(0, Math.min(part.length(), shown.length()), part);
        }
        return shown.append(all, end, all.length()).toString();
    }
}
