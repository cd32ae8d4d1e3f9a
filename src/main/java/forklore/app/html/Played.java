package forklore.app.html;

import forklore.ground.Language;
import forklore.lesson.Course;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.model.Timeline;
import forklore.model.World;
import forklore.run.Outcome;
import forklore.session.Look;
import forklore.session.Place;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.session.Show;
import forklore.session.Theme;
import forklore.session.Transport;

/// A recorded run together with what it is a run of.
///
/// @param course the demo's, for what the session says of it
/// @param lesson the id of its lesson; empty where it is in none
public record Played(
        Course course, String lesson, Demo demo, EngineKind engine, Timeline timeline) {
    /// The window's session with this run over and this moment of it in view, so that a page says
    /// what the window says.
    Session session(Language language, World world) {
        var ended = new RunState.Ended(new Outcome.Exited(0));
        var there = new Transport(true, world.t(), false, 1, 0, 0, false);
        return Session.showing(
                course,
                new Look(language, Theme.LIGHT, false, true, 1),
                new Place(lesson, demo.id(), engine),
                new Show(1, ended, timeline, there, world));
    }

    /// The same at the run's end.
    Session session(Language language) {
        return session(language, timeline.end());
    }
}
