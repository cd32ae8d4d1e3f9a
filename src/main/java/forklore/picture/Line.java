package forklore.picture;

/// A line of a stage that is told in words.
///
/// @param depth how far it is indented, from 0
/// @param pid the process that it tells of; 0 where it tells of none
/// @param identity the index of that process, or [Shape#NOBODY]
public record Line(int depth, Words words, int pid, int identity) {
    /// A line that tells of no process.
    public static Line of(int depth, Words words) {
        return new Line(depth, words, 0, Shape.NOBODY);
    }
}
