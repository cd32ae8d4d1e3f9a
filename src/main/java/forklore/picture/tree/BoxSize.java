package forklore.picture.tree;

/// How much a process's box in the tree tells.
enum BoxSize {
    /// Everything: state, name, parent, variables, what fork returned.
    FULL(212, 24, 46),
    /// State, variables, what fork returned.
    MEDIUM(192, 16, 30),
    /// Id and state.
    SMALL(112, 14, 22),
    /// The id alone, the tree growing to the right.
    TINY(64, 5, 26);

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

    boolean growsRight() {
        return this == TINY;
    }
}
