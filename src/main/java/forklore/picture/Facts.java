package forklore.picture;

import java.util.List;

/// What is known of one thing on a stage, for whoever points at it.
///
/// @param title what it is
/// @param lines what is known, one fact a line
public record Facts(Words title, List<Words> lines) {
    public Facts {
        lines = List.copyOf(lines);
    }
}
