package forklore.app;

import forklore.lesson.Course;
import forklore.session.Intent;
import forklore.session.Look;
import forklore.session.Place;
import forklore.session.Preferences;
import forklore.session.Progress;
import forklore.session.Talk;

import javafx.application.Platform;

import org.pcollections.HashTreePMap;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/// Opens the app in memory, without a display, takes one picture of it and closes it.
///
/// @param format how large the picture is
/// @param first what is done in the window before anything else
public record Studio(Course course, Engines engines, Format format, List<Intent> first) {
    public Studio {
        first = List.copyOf(first);
    }

    /// A window in which nothing was done.
    public Studio(Course course, Engines engines, Format format) {
        this(course, engines, format, List.of());
    }

    /// How large a picture is.
    ///
    /// @param width of the window, px of the layout
    /// @param height px of the layout
    /// @param scale pixels of the screen for one of the layout; 1 on an ordinary one
    public record Format(int width, int height, double scale) {}

    /// The app at this place, for somebody who opens it for the first time. A toolkit starts once
    /// in a process, so this can be called once.
    ///
    /// @param at seconds since the demo's start; empty for the page with nothing run
    public BufferedImage picture(Look look, Place place, OptionalDouble at)
            throws InterruptedException {
        return open(look, place, window -> new Photographer(window, format).take(at));
    }

    /// The same in presentation, without a tour.
    public BufferedImage presented(Look look, Place place, OptionalDouble at)
            throws InterruptedException {
        return open(look, place, window -> new Photographer(window, format).take(at, true));
    }

    /// What of a tour is in a picture.
    ///
    /// @param step from 0
    /// @param phase how far it has come
    /// @param speaker whether the speaker's window is wanted
    public record Step(int step, Talk.Phase phase, boolean speaker) {}

    /// A step of the tour of the lesson at this place, the demo running for real up to its halt.
    public BufferedImage step(Look look, Place place, Step step) throws InterruptedException {
        return open(
                look,
                place,
                window -> {
                    var photographer =
                            step.speaker()
                                    ? Photographer.ofSpeaker(window, format)
                                    : new Photographer(window, format);
                    return photographer.takeStep(step.step(), step.phase());
                });
    }

    private BufferedImage open(
            Look look, Place place, Function<AppWindow, CompletableFuture<BufferedImage>> take)
            throws InterruptedException {
        try {
            return Toolkit.startHeadless(
                            () -> {
                                AppWindow window = window(look, place);
                                return take.apply(window).whenComplete((_, _) -> window.close());
                            })
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("no picture was taken", e.getCause());
        } finally {
            Platform.exit();
        }
    }

    private AppWindow window(Look look, Place place) {
        var parts = new AppWindow.Parts(course, engines, new PreferencesFile(null), _ -> {});
        var settings =
                new Preferences(look, place, Optional.empty(), Progress.NONE, HashTreePMap.empty());
        var window = new AppWindow(parts, Optional.of(settings));
        first.forEach(window.pump()::send);
        return window;
    }
}
