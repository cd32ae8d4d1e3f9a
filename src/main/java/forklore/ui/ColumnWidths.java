package forklore.ui;

/// How the window's width is shared by course, page and stage. It follows from the width and from
/// what the reader has dragged alone: a window that was small for a while is as it was before.
///
/// @param page 0 where it is folded away
record ColumnWidths(double course, double page, double stage) {
    static final double LEAST_COURSE = 184;
    static final double LEAST_PAGE = 370;
    static final double LEAST_STAGE = 380;

    private static final double MOST_COURSE = 360;
    private static final double USUAL_COURSE = 228;
    private static final double USUAL_PAGE = 528;
    private static final double WIDEST_PAGE = 640;
    private static final double STAGE = 565;

    /// What the reader wants.
    ///
    /// @param course px; 0 for what suits the window
    /// @param page px; 0 for what suits the window
    record Wanted(double course, double page) {
        static final Wanted NOTHING = new Wanted(0, 0);
    }

    /// The width that they need at least.
    static double least(boolean folded) {
        return LEAST_COURSE + (folded ? 0 : LEAST_PAGE) + LEAST_STAGE;
    }

    static ColumnWidths of(double width, Wanted wanted, boolean folded) {
        double room = Math.max(width, least(folded));
        double rest = room - LEAST_STAGE - (folded ? 0 : LEAST_PAGE);
        double course =
                wanted.course() > 0
                        ? wanted.course()
                        : Math.clamp(room * 0.146, LEAST_COURSE, USUAL_COURSE);
        course = Math.clamp(course, LEAST_COURSE, Math.min(MOST_COURSE, rest));
        if (folded) {
            return new ColumnWidths(course, 0, room - course);
        }
        double most = Math.clamp(room * 0.36, USUAL_PAGE, WIDEST_PAGE);
        double page =
                wanted.page() > 0
                        ? wanted.page()
                        : Math.clamp(room - course - STAGE, LEAST_PAGE, most);
        page = Math.clamp(page, LEAST_PAGE, room - course - LEAST_STAGE);
        return new ColumnWidths(course, page, room - course - page);
    }
}
