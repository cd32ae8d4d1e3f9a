package forklore.ui.page;

import java.util.Optional;

/// Asks where a file is to be written.
@FunctionalInterface
public interface SaveDialog {
    /// For pages on which nothing is written.
    SaveDialog NONE = _ -> Optional.empty();

    /// @param name what the file is called, unless the user calls it otherwise
    /// @return its path; empty where the user thought better of it
    Optional<String> ask(String name);
}
