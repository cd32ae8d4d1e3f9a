package forklore.lesson;

import forklore.ground.Text;

import java.util.List;
import java.util.Optional;

/// The words of the field, each with its explanation.
///
/// @param terms in the order of the file
public record Glossary(List<Term> terms) {
    public static final Glossary NONE = new Glossary(List.of());

    public Glossary {
        terms = List.copyOf(terms);
    }

    /// A word of the field.
    ///
    /// @param id its name: `zombie`
    /// @param word as a reader would look it up
    /// @param forms other ways in which it stands on a page, by language, separated by `|`:
    ///   `zombies`
    /// @param explanation Markdown, a few sentences
    /// @param lesson where it is taught: `num03`; empty for nowhere in particular
    public record Term(String id, Text word, Text forms, Text explanation, String lesson) {}

    public Optional<Term> term(String id) {
        return terms.stream().filter(term -> term.id().equals(id)).findFirst();
    }
}
