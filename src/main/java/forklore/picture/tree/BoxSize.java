package forklore.picture.tree;

/// How much a process's box in the tree tells.
enum BoxSize {
    /// Everything: state, name, parent, variables, what fork returned.
    FULL(212, 24, 46),
    /// The same, the state below the id: narrower and higher.
    TALL(188, 14, 44),
    /// State, variables, what fork returned.
    MEDIUM(192, 16, 30),
    /// The same, the state below the id.
    SLIM(124, 8, 36),
    /// Id and state.
    SMALL(112, 14, 22),
    /// The id alone, the tree growing to the right.
    TINY(72, 5, 26);

    /// The most between two neighbours, px.
    private static final double WIDE = 44;

    /// px
    final double width;

    /// Between two neighbours, px.
    final double gap;

    /// Between parent and child, px.
    final double levelGap;

    BoxSize(double width, double gap, double levelGap) {
        this.width = width;
        this.gap = gap;
        this.levelGap = levelGap;
    }

    /// Whether the line that started a process stands at its edge.
    boolean tellsLines() {
        return this == FULL || this == TALL;
    }

    /// Whether there is more than id and state.
    boolean tellsChips() {
        return this != SMALL && this != TINY;
    }

    /// Whether so many boxes can't stand side by side.
    boolean isTooWide(int boxes, double room) {
        return !growsRight() && boxes * (width + gap) - gap > room;
    }

    /// Between so many neighbours in so much room: an arrow from one to the next can be seen.
    double gapIn(int boxes, double room) {
        if (growsRight() || boxes < 2) {
            return gap;
        }
        return Math.clamp((room - boxes * width) / (boxes - 1), gap, Math.max(gap, WIDE));
    }

    boolean growsRight() {
        return this == TINY;
    }
}
