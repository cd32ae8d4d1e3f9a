package forklore.lesson;

/// The same words in every language of the course.
public record Text(String en, String zh) {
    public static final Text EMPTY = new Text("", "");

    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case ZH -> zh;
        };
    }
}
