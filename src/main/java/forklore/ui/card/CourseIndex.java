package forklore.ui.card;

import forklore.ground.Language;
import forklore.lesson.Block;
import forklore.lesson.Course;
import forklore.lesson.Demo;
import forklore.lesson.Lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Everything of the course that can be searched for, in one language.
final class CourseIndex {
    private static final int AROUND = 36;

    private final List<Entry> entries = new ArrayList<>();

    /// @param weight titles count more than prose
    private record Entry(Lesson lesson, String demo, String text, int weight) {}

    /// A place that holds what was searched for.
    ///
    /// @param demo empty for the page itself
    /// @param excerpt the words around it
    record Hit(Lesson lesson, String demo, String excerpt) {}

    CourseIndex(Course course, Language language) {
        for (Lesson lesson : course.lessons()) {
            entries.add(new Entry(lesson, "", lesson.title().in(language), 3));
            for (Demo demo : lesson.demos()) {
                entries.add(new Entry(lesson, demo.id(), demo.title().in(language), 2));
                code(lesson, demo, language);
            }
            lesson.pages()
                    .getOrDefault(language, List.of())
                    .forEach(block -> add(lesson, block, language));
        }
    }

    /// At most `most` places, the best first; the words may stand in any case.
    List<Hit> find(String words, int most) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return entries.stream()
                .filter(entry -> entry.text().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparingInt((Entry entry) -> rank(entry, wanted)).reversed())
                .map(entry -> new Hit(entry.lesson(), entry.demo(), excerpt(entry.text(), wanted)))
                .distinct()
                .limit(most)
                .toList();
    }

    /// Titles before prose before code, and whole words before parts of them: `apply` is not
    /// `apply_async`.
    private static int rank(Entry entry, String wanted) {
        String text = entry.text().toLowerCase(Locale.ROOT);
        int at = text.indexOf(wanted);
        boolean whole = false;
        while (at >= 0 && !whole) {
            whole = edge(text, at - 1) && edge(text, at + wanted.length());
            at = text.indexOf(wanted, at + 1);
        }
        return entry.weight() * 2 + (whole ? 3 : 0) + (text.startsWith(wanted) ? 1 : 0);
    }

    private static boolean edge(String text, int at) {
        return at < 0 || at >= text.length() || !Character.isJavaIdentifierPart(text.charAt(at));
    }

    /// The lines of a demo's listings, for names that only the code speaks of.
    private void code(Lesson lesson, Demo demo, Language language) {
        demo.parts().stream()
                .flatMap(part -> part.listings().values().stream())
                .flatMap(listing -> listing.in(language).source().lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .forEach(line -> entries.add(new Entry(lesson, demo.id(), line, 0)));
    }

    private void add(Lesson lesson, Block block, Language language) {
        switch (block) {
            case Block.Prose prose -> paragraphs(lesson, "", prose.markdown());
            case Block.Happened happened ->
                    paragraphs(lesson, happened.demo(), happened.markdown());
            case Block.SelfCheck check -> paragraphs(lesson, "", check.question());
            case Block.Exercises exercises ->
                    paragraphs(lesson, "", exercises.markdown(lesson, language));
            case Block.Demos _, Block.Experiments _ -> {
                // Their texts are the demos' own.
            }
        }
    }

    private void paragraphs(Lesson lesson, String demo, String markdown) {
        for (String line : markdown.split("\n")) {
            if (!line.isBlank()) {
                String plain = line.replaceAll("[`*#|]", "").replaceAll("\\{[^}]*}", "…").strip();
                entries.add(new Entry(lesson, demo, plain, 1));
            }
        }
    }

    private static String excerpt(String text, String wanted) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(wanted);
        int from = at <= AROUND ? 0 : wordAfter(text, at - AROUND, at);
        int to = Math.min(text.length(), at + wanted.length() + AROUND);
        return (from > 0 ? "… " : "") + text.substring(from, to) + (to < text.length() ? " …" : "");
    }

    /// Where a word begins; `from` itself where none does, as in Chinese.
    private static int wordAfter(String text, int from, int to) {
        int space = text.indexOf(' ', from);
        return space < 0 || space >= to ? from : space + 1;
    }
}
