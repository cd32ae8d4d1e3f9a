package forklore.session;

import java.util.OptionalLong;

/// Moves through the time of the run that is shown.
final class TransportUpdate {
    private static final double SLOWEST = 0.1;
    private static final double FASTEST = 16;

    private TransportUpdate() {}

    static Next apply(Session session, Intent.Transporting intent) {
        Show show = session.show();
        Transport now = show.transport();
        return Next.of(
                session.with(
                        switch (intent) {
                            case Intent.Tick tick -> tick(show, tick.nanos());
                            case Intent.Seek seek -> show.with(at(show, seek.t()));
                            case Intent.ToStart start -> show.with(at(show, 0));
                            case Intent.StepForward step ->
                                    stepped(show, show.timeline().next(show.now()));
                            case Intent.StepBack step ->
                                    stepped(show, show.timeline().previous(show.now()));
                            case Intent.ToMarker to ->
                                    stepped(
                                            show,
                                            to.forward()
                                                    ? Markers.next(show.timeline(), show.now())
                                                    : Markers.previous(
                                                            show.timeline(), show.now()));
                            case Intent.PauseOnMarkers pause ->
                                    show.with(now.pausing(pause.pausing()));
                            case Intent.GoLive live -> show.with(now.live(true).at(show.end()));
                            case Intent.Play play -> show.with(play(show));
                            case Intent.ShowTimeline timeline ->
                                    show.at(now.with(now.view().open(timeline.open())));
                            case Intent.LookAt look -> show.at(now.with(looking(show, look)));
                            case Intent.OpenGroup group ->
                                    show.at(now.with(now.view().with(group.group(), group.open())));
                            case Intent.Pause pause -> show.with(now.live(false).playing(false));
                            case Intent.SetSpeed set ->
                                    show.with(now.speed(Math.clamp(set.speed(), SLOWEST, FASTEST)));
                        }));
    }

    private static Show stepped(Show show, OptionalLong t) {
        return t.isEmpty() ? show : show.with(at(show, t.getAsLong()));
    }

    private static Transport at(Show show, long t) {
        long there = Math.clamp(t, 0, show.end());
        return following(show, show.transport().live(false).at(there));
    }

    /// The timeline shows the moment that was gone to.
    private static Transport following(Show show, Transport there) {
        return there.with(there.view().holding(there.position(), show.end()));
    }

    private static TimeView looking(Show show, Intent.LookAt look) {
        var view = show.transport().view();
        return look.to() == 0 ? view.all() : view.at(look.from(), look.to(), show.end());
    }

    /// From the start again, if it stands at the end of a run that is over.
    private static Transport play(Show show) {
        Transport now = show.transport();
        boolean over = !show.state().active();
        if (now.live() && !over) {
            return now;
        }
        boolean atEnd = now.live() || show.now() >= show.timeline().duration();
        return now.live(false).playing(true).at(over && atEnd ? 0 : show.now());
    }

    private static Show tick(Show show, long nanos) {
        Transport before = show.transport();
        Transport now = before.frame(nanos);
        if (now.live()) {
            boolean runs = show.state().active() && now.clock() != Transport.UNSET;
            return show.at(runs ? now.at(Math.max(now.position(), nanos - now.clock())) : now);
        }
        if (!now.playing()) {
            return show.at(now);
        }
        long t = now.position() + Math.round((nanos - before.frame()) * now.speed());
        OptionalLong marker =
                now.pausing()
                        ? Markers.next(show.timeline(), now.position())
                        : OptionalLong.empty();
        if (marker.isPresent() && marker.getAsLong() <= t) {
            return show.with(now.at(marker.getAsLong()).playing(false));
        }
        return t < show.timeline().duration()
                ? show.with(following(show, now.at(t)))
                : played(show, now);
    }

    /// Playing has come to the end: on with the run, or a halt where the run is over.
    private static Show played(Show show, Transport now) {
        Transport end = now.at(show.timeline().duration());
        return show.with(show.state().active() ? end.live(true) : end.playing(false));
    }
}
