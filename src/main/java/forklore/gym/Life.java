package forklore.gym;

import java.util.List;
import java.util.stream.Stream;

/// What a process of a puzzle did, and those that it started.
///
/// @param lines how many lines it printed
/// @param exitCode its exit code; minus the signal that killed it
/// @param orphan whether it outlived who started it
/// @param children those that it started, the first one first
public record Life(int lines, int exitCode, boolean orphan, List<Life> children) {
    public Life {
        children = List.copyOf(children);
    }

    public Tree tree() {
        return new Tree(children.stream().map(Life::tree).toList());
    }

    /// Everyone of the family: downwards and from left to right, as [Tree] counts places.
    public Stream<Life> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Life::all));
    }

    /// How many processes there were.
    public int processes() {
        return Math.toIntExact(all().count());
    }

    /// How many lines they printed together.
    public int allLines() {
        return all().mapToInt(Life::lines).sum();
    }

    public int orphans() {
        return Math.toIntExact(all().filter(Life::orphan).count());
    }

    Life orphan(boolean next) {
        return new Life(lines, exitCode, next, children);
    }

    /// The same, without who outlived whom: without waits and sleeps that is a matter of luck.
    Life withoutOrphans() {
        return new Life(
                lines, exitCode, false, children.stream().map(Life::withoutOrphans).toList());
    }
}
