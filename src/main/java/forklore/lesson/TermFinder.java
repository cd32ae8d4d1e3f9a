package forklore.lesson;

import forklore.ground.Language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds the first use of each word of the glossary on one page, piece of text by piece of text, in
/// the order of reading.
///
/// The longest word wins: in "zombie process" it is not the process that is explained. A Latin word
/// must stand alone; in Chinese, words have no gaps between them.
public final class TermFinder {
    private final Map<String, Glossary.Term> byForm = new HashMap<>();

    /// By their first letter, the longest first.
    private final Map<Character, List<String>> forms;

    private final Set<String> used = new HashSet<>();

    public TermFinder(Glossary glossary, Language language) {
        for (Glossary.Term term : glossary.terms()) {
            forms(term, language).forEach(form -> byForm.put(form, term));
        }
        forms =
                byForm.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .collect(Collectors.groupingBy(form -> form.charAt(0)));
    }

    /// A piece of a text.
    ///
    /// @param term what explains it; empty for words between
    public record Piece(String text, Optional<Glossary.Term> term) {}

    /// Every way in which the term is written, in small letters.
    static Set<String> forms(Glossary.Term term, Language language) {
        var all = new LinkedHashSet<String>();
        Stream.concat(
                        Stream.of(term.word().in(language)),
                        Arrays.stream(term.forms().in(language).split("\\|", -1)))
                .map(form -> form.strip().toLowerCase(Locale.ROOT))
                .filter(form -> !form.isEmpty())
                .forEach(all::add);
        return all;
    }

    /// The text in pieces; each term that was not used on the page before is a piece of its own.
    public List<Piece> split(String text) {
        var pieces = new ArrayList<Piece>();
        String small = text.toLowerCase(Locale.ROOT);
        int from = 0;
        int at = 0;
        while (at < small.length()) {
            String form = formAt(small, at);
            if (form.isEmpty()) {
                at++;
                continue;
            }
            Glossary.Term term = term(form);
            int end = at + form.length();
            if (used.add(term.id())) {
                if (from < at) {
                    pieces.add(new Piece(text.substring(from, at), Optional.empty()));
                }
                pieces.add(new Piece(text.substring(at, end), Optional.of(term)));
                from = end;
            }
            at = end;
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), Optional.empty()));
        }
        return pieces;
    }

    private Glossary.Term term(String form) {
        return Optional.ofNullable(byForm.get(form)).orElseThrow();
    }

    private String formAt(String small, int at) {
        return forms.getOrDefault(small.charAt(at), List.of()).stream()
                .filter(form -> small.startsWith(form, at) && standsAlone(small, at, form))
                .findFirst()
                .orElse("");
    }

    private static boolean standsAlone(String text, int at, String form) {
        int end = at + form.length();
        boolean before = at == 0 || !(latin(text.charAt(at - 1)) && latin(form.charAt(0)));
        boolean after =
                end == text.length()
                        || !(latin(text.charAt(end)) && latin(form.charAt(form.length() - 1)));
        return before && after;
    }

    private static boolean latin(char c) {
        return c < '\u2e80' && (Character.isLetterOrDigit(c) || c == '_' || c == '-');
    }
}
