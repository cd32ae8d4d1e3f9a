package forklore.session;

import forklore.model.Measure;
import forklore.model.MeasureText;
import forklore.model.Measures;
import forklore.model.World;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What the run in view has shown, as it is written into the lesson's sentences.
public final class Facts {
    private Facts() {}

    /// The text of every measure at the run's end, by name, and the parameters of the run as
    /// `set.NAME`.
    ///
    /// @param measures of the run's end
    public static Map<String, String> of(Session session, Measures measures) {
        World end = session.show().timeline().end();
        var texts = told(session, end, measures, isOfRecording(session));
        both(session)
                .ifPresent(
                        lane ->
                                texts.entrySet().stream()
                                        .filter(e -> e.getKey().startsWith(lane))
                                        .toList()
                                        .forEach(
                                                e ->
                                                        texts.put(
                                                                e.getKey().substring(lane.length()),
                                                                e.getValue())));
        return texts;
    }

    /// Whether the run in view is a recording, with values of its own.
    public static boolean isOfRecording(Session session) {
        return session.show().timeline().end().run().replayed().isPresent();
    }

    /// The same of the run that ships with the demo in view; nothing where there is none.
    public static Map<String, String> ofRecording(Session session) {
        return Recall.end(session)
                .map(end -> told(session, end, Measures.of(end), true))
                .orElse(Map.of());
    }

    /// @param recorded whether the run had values of its own, not those in use
    private static Map<String, String> told(
            Session session, World end, Measures measures, boolean recorded) {
        var texts = new LinkedHashMap<String, String>();
        Values.inUse(session).forEach((name, value) -> texts.put("set." + name, value));
        if (recorded) {
            end.run().parameters().forEach((name, value) -> texts.put("set." + name, value));
        }
        measures.byName()
                .forEach(
                        (name, measure) ->
                                texts.put(
                                        name, MeasureText.of(measure, session.look().language())));
        return texts;
    }

    /// A measure of the run in view. Where both languages ran, the lesson's names mean the language
    /// in view.
    static Optional<Measure> measure(Session session, Measures measures, String name) {
        return both(session)
                .flatMap(lane -> measures.get(lane + name))
                .or(() -> measures.get(name));
    }

    private static Optional<String> both(Session session) {
        return session.work().trial().both().map(_ -> session.place().engine().code() + ".");
    }
}
