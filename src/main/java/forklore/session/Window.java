package forklore.session;

/// The window's place on the desktop, px.
public record Window(double x, double y, double width, double height, boolean maximized) {}
