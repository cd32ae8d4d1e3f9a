package forklore.ui.stage;

import forklore.picture.Shape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Views whose shapes are gone, for new shapes of the same form: a node that stays in its scene
/// keeps its styles, which are the dearest part of a new one.
final class SpareNodes {
    private final Map<Form, ArrayDeque<Drawn>> byForm = new HashMap<>();

    /// What a view is made of.
    private record Form(Class<?> kind, List<Form> parts) {
        static Form of(Shape shape) {
            List<Form> parts =
                    shape instanceof Shape.Group group
                            ? group.parts().stream().map(Form::of).toList()
                            : List.of();
            return new Form(shape.getClass(), parts);
        }
    }

    void add(Drawn view) {
        view.shown().ifPresent(shape -> of(Form.of(shape)).add(view));
    }

    Optional<Drawn> take(Shape shape) {
        return byForm.isEmpty() ? Optional.empty() : Optional.ofNullable(of(Form.of(shape)).poll());
    }

    /// Those that nobody took.
    List<Drawn> left() {
        var left = new ArrayList<Drawn>();
        byForm.values().forEach(left::addAll);
        return left;
    }

    private ArrayDeque<Drawn> of(Form form) {
        return byForm.computeIfAbsent(form, _ -> new ArrayDeque<>());
    }
}
