package forklore.app;

import forklore.session.Change;
import forklore.session.Draft;
import forklore.session.Help;
import forklore.session.Workbook;

import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How the learner's versions of listings came to be, as a part of the settings' JSON; the versions
/// themselves are a part of their own. Each entry is read on its own: one that is damaged is left
/// out and counted, and nothing else is lost.
final class WorkbookJson {
    private static final JsonMapper JSON = new JsonMapper();

    private WorkbookJson() {}

    private record Kept(Map<String, Story> drafts, Map<String, Help> helps) {}

    private record Story(String text, List<Change> done, List<Change> undone) {}

    /// What could be read.
    ///
    /// @param lost how many entries were damaged
    record Read(Workbook workbook, int lost) {}

    static JsonNode write(Workbook workbook) {
        var drafts = new TreeMap<String, Story>();
        workbook.drafts()
                .forEach(
                        (key, draft) ->
                                drafts.put(
                                        key,
                                        new Story(draft.text(), draft.done(), draft.undone())));
        return JSON.valueToTree(new Kept(drafts, new TreeMap<>(workbook.helps())));
    }

    /// @param edits the versions
    /// @param kept null in settings of an older Forklore
    static Read read(Map<String, String> edits, @Nullable JsonNode kept) {
        var versions = HashTreePMap.from(edits);
        if (kept == null || kept.isNull() || kept.isMissingNode()) {
            return new Read(Workbook.of(versions), 0);
        }
        var salvage = new Salvage();
        var drafts = salvage.map(kept.path("drafts"), WorkbookJson::draft);
        var helps = salvage.map(kept.path("helps"), WorkbookJson::help);
        return new Read(new Workbook(versions, drafts, helps), salvage.lost());
    }

    private static Draft draft(JsonNode entry) {
        var draft =
                new Draft(
                        text(entry, "text"),
                        changes(entry.path("done")),
                        changes(entry.path("undone")));
        if (!draft.isSound()) {
            throw new IllegalArgumentException("changes that do not fit");
        }
        return draft;
    }

    private static PVector<Change> changes(JsonNode all) {
        PVector<Change> changes = TreePVector.empty();
        for (JsonNode one : all) {
            int at = one.path("at").asInt(-1);
            changes = changes.plus(new Change(at, text(one, "removed"), text(one, "added")));
        }
        return changes;
    }

    private static Help help(JsonNode entry) {
        return new Help(
                Math.max(0, entry.path("hints").asInt(0)),
                entry.path("tried").asBoolean(false),
                entry.path("solution").asBoolean(false));
    }

    private static String text(JsonNode entry, String name) {
        if (!entry.path(name).isString()) {
            throw new IllegalArgumentException("no " + name);
        }
        return entry.path(name).asString();
    }
}
