package forklore.lesson;

/// Something wrong in a lesson's files.
///
/// @param file the path as the user knows it
/// @param line counted from 1
/// @param message what is wrong and what to do about it
public record Mistake(String file, int line, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
