package forklore.session;

/// The app's behaviour: what each intent makes of the session. Pure.
public final class Update {
    private Update() {}

    /// Never throws for what a user or a run does; an intent that makes no sense changes nothing.
    public static Next apply(Session session, Intent intent) {
        Next next = dated(session, GymVerdicts.follow(session, byTopic(session, intent)));
        var shown = new Next(TalkRun.follow(session, next.session(), intent), next.effects());
        return intent instanceof Intent.Tick ? shown : Recall.order(shown);
    }

    /// Notes the day of what was done. Whatever adds to the progress has it saved, too.
    @SuppressWarnings("ReferenceEquality") // A progress that is the same object is unchanged.
    private static Next dated(Session before, Next next) {
        Session after = next.session();
        if (after.progress() == before.progress()) {
            return next;
        }
        var day = after.machine().today();
        var deeds = after.deeds().dated(before.progress(), after.progress(), day);
        return new Next(after.with(deeds), next.effects());
    }

    private static Next byTopic(Session session, Intent intent) {
        return switch (intent) {
            case Intent.Go go -> GoUpdate.apply(session, go);
            case Intent.Work work -> WorkUpdate.apply(session, work);
            case Intent.Studying studying -> StudyUpdate.apply(session, studying);
            case Intent.Running running -> RunUpdate.apply(session, running);
            case Intent.Transporting transporting -> TransportUpdate.apply(session, transporting);
            case Intent.Keeping keeping -> KeepUpdate.apply(session, keeping);
            case Intent.Looking looking -> LookUpdate.apply(session, looking);
            case Intent.Configuring configuring -> ConfigUpdate.apply(session, configuring);
            case Intent.Presenting presenting -> HallUpdate.apply(session, presenting);
            case Intent.Training training -> GymUpdate.apply(session, training);
            case Intent.Telling telling -> TellUpdate.apply(session, telling);
        };
    }
}
