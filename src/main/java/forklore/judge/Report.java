package forklore.judge;

import forklore.ground.Language;
import forklore.ground.Phrases;

import java.util.ArrayList;
import java.util.List;

/// A judgement as lines of plain text.
public final class Report {
    private static final Phrases WORDS = Phrases.of(Report.class);

    private Report() {}

    /// What went wrong, how each condition stands, and whether that solves the exercise.
    public static List<String> of(Judgement judgement, Language language) {
        var lines = new ArrayList<String>();
        judgement.trouble().ifPresent(trouble -> lines.add("! " + plain(trouble.in(language))));
        judgement
                .rulings()
                .forEach(
                        ruling ->
                                lines.add(
                                        sign(ruling.state())
                                                + " "
                                                + plain(ruling.sentence().in(language))));
        long kept =
                judgement.rulings().stream()
                        .filter(ruling -> ruling.state() == Ruling.State.KEPT)
                        .count();
        lines.add(
                judgement.solved()
                        ? WORDS.text("solved").in(language)
                        : WORDS.text("not-yet", kept, judgement.rulings().size()).in(language));
        return List.copyOf(lines);
    }

    private static String sign(Ruling.State state) {
        return switch (state) {
            case KEPT -> "✓";
            case BROKEN -> "✗";
            case OPEN -> "–";
        };
    }

    private static String plain(String markdown) {
        return markdown.replace("`", "").replace("**", "");
    }
}
