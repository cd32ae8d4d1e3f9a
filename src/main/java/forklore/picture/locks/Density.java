package forklore.picture.locks;

/// How tightly the rows of the table stand: as loosely as the room allows.
enum Density {
    LOOSE(24, 50, 8, 30, 10, 0),
    /// Without the line that says what a thing counts.
    CLOSE(24, 34, 4, 26, 8, 1),
    TIGHT(24, 24, 2, 20, 7, 2),
    /// Row on row: five philosophers and their forks at 1280 × 720.
    PACKED(16, 17, 0.5, 16, 7, 3);

    /// The height of the headings, px.
    final double head;

    /// px
    final double height;

    private final double gap;

    /// The height of a process in a row, px.
    final double chip;

    /// The size of a process's mark, px.
    final double marker;

    /// As of a picture: what it leaves out.
    final int terseness;

    Density(double head, double height, double gap, double chip, double marker, int terseness) {
        this.head = head;
        this.height = height;
        this.gap = gap;
        this.chip = chip;
        this.marker = marker;
        this.terseness = terseness;
    }

    /// @param room px, the headings included
    static Density of(int rows, double room) {
        for (Density density : values()) {
            if (density.all(rows) <= room) {
                return density;
            }
        }
        return PACKED;
    }

    /// The height of so many rows with their headings, px.
    double all(int rows) {
        return head + rows * step() - gap;
    }

    /// From a row to the next, px.
    double step() {
        return height + gap;
    }
}
