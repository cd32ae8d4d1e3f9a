package forklore.session;

/// What the next press of the clicker does in a tour.
public enum Onward {
    /// The step's question is put to the room.
    ASK,
    /// The run begins or goes on, up to the step's halt.
    RUN,
    /// What is seen goes to the halt at once, or stands where it is.
    CUT,
    /// The answer to the open question is shown.
    REVEAL,
    /// The next step begins.
    STEP,
    /// Nothing: the tour is over.
    END;

    /// For the tour that is given; without one there is nothing to go on to.
    public static Onward of(Session session) {
        if (session.hall().talk().isEmpty()) {
            return END;
        }
        Talk talk = TalkUpdate.talk(session);
        Acts acts = TalkUpdate.acts(session);
        Onward step = talk.step() + 1 < acts.steps().size() ? STEP : END;
        Onward run = acts.steps().isEmpty() || acts.halt(talk.step()).isEmpty() ? step : RUN;
        return switch (talk.phase()) {
            case BEGUN -> acts.asks(talk.step()) ? ASK : run;
            case ASKED -> run;
            case GOING -> CUT;
            case HELD -> acts.reveals(talk.step()) ? REVEAL : step;
            case REVEALED -> step;
        };
    }
}
