package forklore.lesson;

import forklore.ground.Text;

import java.util.Map;

/// One click that changes something and runs again.
///
/// @param text Markdown: what is tried and what to look at
/// @param changes values of parameters
/// @param demo another demo of the lesson to go to; empty to stay
public record Experiment(String id, Text text, Map<String, String> changes, String demo) {
    public Experiment {
        changes = Map.copyOf(changes);
    }
}
