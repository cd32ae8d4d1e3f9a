package forklore.session;

import java.util.Optional;

/// Changes how the app presents itself.
final class LookUpdate {
    private static final double SMALLEST = 0.75;
    private static final double LARGEST = 2.5;

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
                    case Intent.MoveWindow move ->
                            session.with(moved(session.kept(), move.window()));
                });
    }

    private static Session.Kept moved(Session.Kept kept, Window window) {
        return new Session.Kept(Optional.of(window), kept.progress(), kept.edits());
    }
}
