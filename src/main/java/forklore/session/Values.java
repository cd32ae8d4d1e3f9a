package forklore.session;

import forklore.lesson.Demo;
import forklore.lesson.ParameterValues;

import java.util.LinkedHashMap;
import java.util.Map;

/// The values of a demo's parameters in use.
public final class Values {
    private Values() {}

    /// Every parameter of the demo in view with its value, in the lesson's order.
    public static Map<String, String> inUse(Session session) {
        return session.demo().map(demo -> inUse(demo, session.work())).orElse(Map.of());
    }

    private static Map<String, String> inUse(Demo demo, DemoWork work) {
        var values = new LinkedHashMap<>(ParameterValues.initial(demo));
        values.replaceAll((parameter, initial) -> work.values().getOrDefault(parameter, initial));
        return values;
    }
}
