package forklore.session;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

import java.util.Optional;

/// What the learner has written, for each language of a listing on its own.
///
/// @param edits the learner's versions of listings, by [Edits#key]; none of those that are the
///   lesson's own again
/// @param drafts how listings came to be as they are, by the same key
/// @param helps what help was had with exercises, by [Place#key]
public record Workbook(
        PMap<String, String> edits, PMap<String, Draft> drafts, PMap<String, Help> helps) {
    public static final Workbook EMPTY = of(HashTreePMap.empty());

    /// Versions of which nothing else is known.
    public static Workbook of(PMap<String, String> edits) {
        return new Workbook(edits, HashTreePMap.empty(), HashTreePMap.empty());
    }

    Optional<Draft> draft(String key) {
        return Optional.ofNullable(drafts.get(key));
    }

    public Help help(String exercise) {
        return helps.getOrDefault(exercise, Help.NONE);
    }

    /// @param own whether the draft differs from what the lesson has
    Workbook with(String key, Draft draft, boolean own) {
        return new Workbook(
                own ? edits.plus(key, draft.text()) : edits.minus(key),
                drafts.plus(key, draft),
                helps);
    }

    Workbook with(String exercise, Help help) {
        return new Workbook(edits, drafts, helps.plus(exercise, help));
    }

    /// As if that listing had never been touched.
    Workbook without(String key) {
        return new Workbook(edits.minus(key), drafts.minus(key), helps);
    }
}
