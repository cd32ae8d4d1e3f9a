package forklore.picture;

import java.util.List;

/// How much of the height a stage would like to have; the output has the rest.
///
/// @param height enough for it in life size, px
/// @param share the most it asks for, from 0 to 1
public record Room(double height, double share) {
    /// What a stage leaves to the output as a rule.
    public static final double USUAL = 0.6;

    /// What stages leave to it that have much to show.
    public static final double GREAT = 0.755;

    /// What the output needs before it shares the rest evenly, px.
    private static final double BELOW = 200;

    /// A stage that fills whatever it gets.
    public static final Room ANY = new Room(Double.MAX_VALUE, USUAL);

    /// What stages one above the other would like to have.
    public static Room stacked(List<Room> rooms) {
        double height = rooms.stream().mapToDouble(Room::height).sum();
        return rooms.size() == 1 ? rooms.getFirst() : new Room(height, GREAT);
    }

    /// Its part of this height, from 0 to 1. Where there is plenty, a picture may grow.
    public double of(double available) {
        double plenty = (available - BELOW) / 2;
        return Math.min(share, Math.max(height, plenty) / available);
    }
}
