package forklore.gym;

/// What of a puzzle is given, and what is to be found.
public enum Way {
    /// The listing is given; the tree and the numbers are to be found.
    TREE,
    /// The tree is given; the listing is to be found.
    LISTING
}
