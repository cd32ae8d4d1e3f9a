package forklore.lesson;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The measures of a run that a text or a prediction may name; `lessons/README.md` explains each.
final class MeasureNames {
    private static final Set<String> PLAIN =
            Set.of(
                    "total",
                    "sum",
                    "longest",
                    "ratio",
                    "maxBusy",
                    "workers",
                    "workerCount",
                    "tasks",
                    "done",
                    "failed",
                    "lost",
                    "processes",
                    "lines",
                    "order",
                    "zombies",
                    "orphans",
                    "puts",
                    "gets",
                    "fulls",
                    "empties",
                    "maxSize",
                    "cores");
    private static final Pattern OF_PROCESS =
            Pattern.compile("(pid|ppid|exit|time|said|number|share|var\\.\\w+)\\.(main|[1-9]\\d*)");

    /// What a run measured of itself, by what its listing calls the way.
    private static final Pattern OF_WAY =
            Pattern.compile("(speedup|fastest)(\\.[a-z]+)?|took(\\.[a-z]+)?\\.[1-9]\\d*");

    /// What else a condition of an exercise may name.
    private static final Set<String> JUDGED =
            Set.of(
                    "depth",
                    "widest",
                    "shape",
                    "tree",
                    "maxAlive",
                    "unreaped",
                    "unreapedPids",
                    "unwaited",
                    "unwaitedPids",
                    "zombiePids",
                    "zombieTime",
                    "orphanPids",
                    "endOrder",
                    "reapOrder",
                    "codes",
                    "lastEnd",
                    "lastReap",
                    "lastWaited",
                    "signals",
                    "crashes",
                    "speakers",
                    "spoken",
                    "printed",
                    "lastSpeaker",
                    "left",
                    "putters",
                    "getters",
                    "queues",
                    "capacity",
                    "pools",
                    "engine");

    private static final Pattern JUDGED_OF_PROCESS =
            Pattern.compile(
                    "(parent|children|start|end|reaped|reapedBy|reaps|waitedFor|firstLine|lastLine"
                            + "|lines|puts|gets|(waits|waited)\\.[a-z]+|sets\\.\\w+)\\.(main|[1-9]\\d*)");
    private static final Pattern CALLS = Pattern.compile("calls\\.\\w+");

    private MeasureNames() {}

    /// Whether a condition of an exercise may name it.
    static boolean judges(String name) {
        return isMeasure(name)
                || JUDGED.contains(name)
                || JUDGED_OF_PROCESS.matcher(name).matches()
                || CALLS.matcher(name).matches();
    }

    /// Whether a run with these lanes has the measure.
    ///
    /// @param lanes empty where the demo has one part
    static boolean has(String name, List<String> lanes) {
        if (lanes.isEmpty()) {
            return isMeasure(name);
        }
        var dot = name.indexOf('.');
        return name.equals("saved")
                || (dot > 0
                        && lanes.contains(name.substring(0, dot))
                        && isMeasure(name.substring(dot + 1)));
    }

    private static boolean isMeasure(String name) {
        return PLAIN.contains(name)
                || OF_PROCESS.matcher(name).matches()
                || OF_WAY.matcher(name).matches();
    }
}
