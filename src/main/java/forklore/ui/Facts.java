package forklore.ui;

import forklore.model.Measure;
import forklore.model.Measures;
import forklore.model.ProcessState;
import forklore.model.Timeline;
import forklore.model.World;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.ui.kit.Messages;
import forklore.ui.lesson.RunFacts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Turns a run into the facts that a page needs; computes nothing twice.
@SuppressWarnings("ReferenceEquality") // A value that is the same object needs no second look.
final class Facts {
    private final Messages messages;
    private @Nullable World cursorsOf;
    private Map<String, Map<Integer, List<Integer>>> cursors = Map.of();
    private @Nullable Timeline measuresOf;
    private Locale measuresIn = Locale.ROOT;
    private Map<String, String> texts = Map.of();
    private Map<String, Double> numbers = Map.of();

    Facts(Messages messages) {
        this.messages = messages;
    }

    RunFacts of(Session session) {
        World world = session.show().world();
        if (world != cursorsOf) {
            cursorsOf = world;
            cursors = cursors(world);
        }
        if (!(session.show().state() instanceof RunState.Ended)) {
            return new RunFacts(Map.of(), Map.of(), cursors);
        }
        measure(session.show().timeline());
        return new RunFacts(texts, numbers, cursors);
    }

    private void measure(Timeline timeline) {
        if (timeline == measuresOf && messages.locale().equals(measuresIn)) {
            return;
        }
        measuresOf = timeline;
        measuresIn = messages.locale();
        var words = new HashMap<String, String>();
        var values = new HashMap<String, Double>();
        Measures.of(timeline.end())
                .byName()
                .forEach(
                        (name, measure) -> {
                            words.put(name, text(measure));
                            if (measure instanceof Measure.Quantity quantity) {
                                values.put(name, quantity.value());
                            }
                        });
        texts = words;
        numbers = values;
    }

    private String text(Measure measure) {
        return switch (measure) {
            case Measure.Words words -> words.text();
            case Measure.Quantity quantity ->
                    switch (quantity.unit()) {
                        case SECONDS ->
                                messages.text(
                                        "unit.seconds",
                                        String.format(Locale.ROOT, "%.2f", quantity.value()));
                        case COUNT, NAME -> Long.toString(Math.round(quantity.value()));
                        case RATIO -> Math.round(quantity.value() * 100) + "%";
                    };
        };
    }

    private static Map<String, Map<Integer, List<Integer>>> cursors(World world) {
        var byLane = new LinkedHashMap<String, Map<Integer, List<Integer>>>();
        for (ProcessState process : world.processes().all()) {
            if (process.alive()) {
                var lines = byLane.computeIfAbsent(process.lane(), _ -> new TreeMap<>());
                for (int line : process.memory().lines().values()) {
                    lines.computeIfAbsent(line, _ -> new ArrayList<>())
                            .add(process.identity().index());
                }
            }
        }
        return byLane;
    }
}
