package forklore.picture;

/// A place in px; y grows downwards.
public record Point(double x, double y) {}
