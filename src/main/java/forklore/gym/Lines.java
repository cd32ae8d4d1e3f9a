package forklore.gym;

/// Lines of a listing under way.
final class Lines {
    private static final String STEP = "    ";

    private final StringBuilder text = new StringBuilder();

    /// @param depth how far it is moved in
    void add(int depth, String line) {
        text.append(STEP.repeat(depth)).append(line).append('\n');
    }

    void blank() {
        text.append('\n');
    }

    String text() {
        return text.toString();
    }
}
