package forklore.lesson;

/// A program of the course: what is shown is what runs.
///
/// @param fileName `ApplyAsync.java`, `apply_async.py`
/// @param source the whole text, lines ended by `\n`
public record Listing(EngineKind engine, String fileName, String source) {
    /// The same file with another text.
    public Listing withSource(String text) {
        return new Listing(engine, fileName, text);
    }
}
