package forklore.ui.page;

/// What a learner's version of a listing is compared with.
enum Beside {
    NOTHING,
    ORIGINAL,
    SOLUTION
}
