package forklore.app.cli;

/// What the doctor says of one thing.
///
/// @param text what was found, or what is lost without it and what to do
record Finding(State state, String name, String text) {
    /// How much it matters.
    enum State {
        /// There.
        OK("ok"),
        /// Not there, and something works only with it.
        PARTLY("without"),
        /// Not there, and nothing works without it.
        MISSING("missing");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
