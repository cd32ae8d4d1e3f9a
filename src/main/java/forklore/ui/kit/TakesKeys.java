package forklore.ui.kit;

/// A node to which plain keys mean something of their own while it has the focus, as letters do to
/// a text field.
public interface TakesKeys {}
