package forklore.session;

import java.util.Optional;

/// Takes in what the app was told.
final class TellUpdate {
    private TellUpdate() {}

    static Next apply(Session session, Intent.Telling intent) {
        return Next.of(
                switch (intent) {
                    case Intent.Notify notify -> told(session, notify.notice());
                    case Intent.Dismiss dismiss ->
                            session.with(session.notices().minus(dismiss.notice()));
                    case Intent.RecordingRead read ->
                            session.with(
                                    session.machine()
                                            .with(read.recording(), Optional.of(read.end())));
                });
    }

    /// The session with this notice as its newest, once.
    static Session told(Session session, Notice notice) {
        return session.with(session.notices().minus(notice).plus(notice));
    }
}
