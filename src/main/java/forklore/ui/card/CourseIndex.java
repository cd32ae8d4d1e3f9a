package forklore.ui.card;

import forklore.ground.Language;
import forklore.ground.Text;
import forklore.lesson.Block;
import forklore.lesson.Course;
import forklore.lesson.Demo;
import forklore.lesson.Glossary;
import forklore.lesson.Lesson;
import forklore.session.Gym;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Everything of the course that can be searched for, in one language.
final class CourseIndex {
    private static final int AROUND = 36;

    private final List<Entry> entries = new ArrayList<>();

    /// @param weight titles count more than prose
    private record Entry(Place place, String text, int weight) {}

    /// Where something can be found.
    sealed interface Place {
        /// @param demo empty for the page itself
        record Page(Lesson lesson, String demo) implements Place {}

        /// A word of the glossary.
        record Word(Glossary.Term term) implements Place {}
    }

    /// A place that holds what was searched for.
    ///
    /// @param excerpt the words around it
    record Hit(Place place, String excerpt) {}

    CourseIndex(Course course, Language language) {
        for (Glossary.Term term : course.glossary().terms()) {
            var place = new Place.Word(term);
            entries.add(new Entry(place, term.word().in(language), 3));
            entries.add(new Entry(place, plain(term.explanation().in(language)), 1));
        }
        for (Lesson lesson : course.lessons()) {
            entries.add(entry(lesson, "", lesson.title().in(language), 3));
            for (Demo demo : lesson.demos()) {
                entries.add(entry(lesson, demo.id(), demo.title().in(language), 2));
                code(lesson, demo, language);
            }
            lesson.pages()
                    .getOrDefault(language, List.of())
                    .forEach(block -> add(lesson, block, language));
        }
    }

    /// Lets the gym be found, too, by its name and by what it is.
    void addGym(String name, String words) {
        var title = Text.same(name);
        var page = new Lesson(Gym.ID, 0, title, title, List.of(), Map.of(), Optional.empty());
        entries.add(entry(page, "", name, 3));
        entries.add(entry(page, "", words, 1));
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
                .map(entry -> new Hit(entry.place(), excerpt(entry.text(), wanted)))
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
                .forEach(line -> entries.add(entry(lesson, demo.id(), line, 0)));
    }

    private void add(Lesson lesson, Block block, Language language) {
        switch (block) {
            case Block.Prose prose -> paragraphs(lesson, "", prose.markdown());
            case Block.Happened happened ->
                    paragraphs(lesson, happened.demo(), happened.markdown());
            case Block.Quizzes quizzes ->
                    quizzes.quizzes().stream()
                            .flatMap(id -> lesson.study().quiz(id).stream())
                            .map(quiz -> quiz.question().in(language))
                            .forEach(question -> paragraphs(lesson, "", question));
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
                entries.add(entry(lesson, demo, plain(line), 1));
            }
        }
    }

    private static Entry entry(Lesson lesson, String demo, String text, int weight) {
        return new Entry(new Place.Page(lesson, demo), text, weight);
    }

    private static String plain(String markdown) {
        return markdown.replaceAll("[`*#|]", "").replaceAll("\\{[^}]*}", "…").strip();
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
