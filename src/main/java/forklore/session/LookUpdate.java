package forklore.session;

/// Changes how the app presents itself.
final class LookUpdate {
    private static final double SMALLEST = 0.75;
    private static final double LARGEST = 3;

    private LookUpdate() {}

    static Next apply(Session session, Intent.Looking intent) {
        Look look = session.look();
        return Next.saving(
                switch (intent) {
                    case Intent.SetLanguage set -> session.with(look.in(set.language()));
                    case Intent.SetTheme set -> session.with(look.in(set.theme()));
                    case Intent.FoldPage fold -> session.with(look.folded(fold.folded()));
                    case Intent.ReduceMotion reduce -> session.with(look.reduced(reduce.reduced()));
                    case Intent.Zoom zoom ->
                            session.with(look.zoomed(Math.clamp(zoom.zoom(), SMALLEST, LARGEST)));
                    case Intent.TellInWords tell -> session.with(look.inWords(tell.inWords()));
                    case Intent.MoveWindow move -> session.with(session.kept().with(move.window()));
                });
    }
}
