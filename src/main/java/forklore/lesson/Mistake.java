package forklore.lesson;

/// Something wrong in a lesson's files.
///
/// @param file the path as the user knows it
/// @param line counted from 1
/// @param message what is wrong and what to do about it
/// @param breaking whether the lesson cannot be shown before it is mended; a listing that is too
///   long, for one, is a mistake but breaks nothing
public record Mistake(String file, int line, String message, boolean breaking) {
    public Mistake(String file, int line, String message) {
        this(file, line, message, true);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
