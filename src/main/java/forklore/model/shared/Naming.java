package forklore.model.shared;

import java.util.List;

/// What is known of a thing or a pipe since it was made.
///
/// @param name what the listing calls it; may be empty
/// @param number among those of its kind in its lane, from 1, in the order they were heard of
/// @param owner the process that made it
/// @param told whether its making was told; otherwise it was first heard of in use
public record Naming(String name, int number, int owner, String lane, boolean told) {
    /// What to call it behind the word for its kind: its name, or else its number.
    public String label() {
        return name.isEmpty() ? Integer.toString(number) : name;
    }

    /// The names in the listing: of a pipe whose ends have one each, both, the first end's first.
    public List<String> names() {
        return name.isEmpty() ? List.of() : List.of(name.split(", "));
    }
}
