package forklore.ui.page;

/// Opens what a link of a page points to.
@FunctionalInterface
public interface Links {
    /// @param target the id of a lesson (`num07`), or a web address
    void open(String target);
}
