package forklore.ground;

/// The languages that the tests name.
public final class Languages {
    public static final Language ZH = Language.of("zh").orElseThrow();

    private Languages() {}

    /// The same words in English and Chinese.
    public static Text text(String en, String zh) {
        return Text.each(language -> language.equals(ZH) ? zh : en);
    }
}
