package forklore.app;

import forklore.lesson.TourStep;
import forklore.lesson.TourStep.Act;
import forklore.lesson.View;
import forklore.run.Outcome;
import forklore.session.RunState;
import forklore.session.Session;
import forklore.session.Talk;
import forklore.session.Talk.Phase;
import forklore.ui.Seen;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What is wrong with what the room and the speaker see of a step of a tour.
///
/// @param width of the projector, px
/// @param height px
record TourSight(AppWindow window, double width, double height) {
    private static final Bounds ANYWHERE = new BoundingBox(-1e6, -1e6, 2e6, 2e6);

    /// A board that is smaller shows nothing, px.
    private static final double LEAST = 80;

    /// To be called on the JavaFX thread, once everything is drawn.
    List<String> faults(Session session) {
        Talk talk = session.hall().talk().orElseThrow();
        TourStep step = Talk.current(session).orElseThrow();
        var faults = new ArrayList<String>();
        said(step, session, faults);
        if (Talk.asking(session) || talk.phase() == Phase.REVEALED) {
            asked(session, talk.phase() == Phase.REVEALED, faults);
        } else {
            step.views().forEach(view -> shown(view, session, faults));
        }
        ran(step, session, faults);
        cut(step, faults);
        String where = String.format(Locale.ROOT, "step %d %s: ", talk.step() + 1, talk.phase());
        return faults.stream().map(fault -> where + fault).toList();
    }

    /// Pages and listings are scrolled through by who presents them; the letters of prose, line by
    /// line, are no boxes that could cover each other.
    private void cut(TourStep step, List<String> faults) {
        var room = new BoundingBox(0, 0, width, height);
        boolean staged =
                step.views().stream().anyMatch(v -> v != View.PAGE && v != View.LISTING)
                        && hall().lookup(".stage-body") != null;
        if (staged) {
            faults.addAll(Seen.of(hall().lookup(".stage-body"), room).faults());
        }
        for (String line : List.of(".headline", ".foot")) {
            faults.addAll(cutShort(Seen.of(hall().lookup(line), room)));
        }
        faults.addAll(cutShort(Seen.of(window.speaker(), ANYWHERE, true)));
    }

    private static List<String> cutShort(Seen seen) {
        return seen.faults().stream().filter(fault -> !fault.endsWith(" overlap")).toList();
    }

    private Node hall() {
        return window.shell().lookup(".hall");
    }

    private void said(TourStep step, Session session, List<String> faults) {
        var language = session.look().language();
        String sentence = bare(step.sentence().in(language));
        if (!words(hall().lookup(".headline")).equals(sentence)) {
            faults.add("the sentence reads " + words(hall().lookup(".headline")));
        }
        String notes = bare(step.notes().words().in(language)).substring(0, 12);
        if (!words(window.speaker().lookup(".speaker-notes")).startsWith(notes)) {
            faults.add("the speaker has no notes");
        }
    }

    private void asked(Session session, boolean revealed, List<String> faults) {
        int answers = Talk.question(session).orElseThrow().options().size();
        int letters = hall().lookupAll(".answer-letter").size();
        if (letters != answers) {
            faults.add(letters + " letters for " + answers + " answers");
        }
        if (revealed && hall().lookup(".room-answer.right") == null) {
            faults.add("no answer is right");
        }
        if (revealed && words(hall().lookup(".question-why")).isEmpty()) {
            faults.add("nothing says why");
        }
    }

    private void shown(View view, Session session, List<String> faults) {
        boolean full =
                switch (view) {
                    case PAGE -> !words(hall().lookup(".page")).isEmpty();
                    case LISTING -> !words(hall().lookup(".board")).isEmpty();
                    case SCENE -> isDrawn(session);
                    case OUTPUT -> isWritten(session);
                    case TIMELINE -> isLarge(hall().lookup(".timeline-canvas"));
                };
        if (!full) {
            faults.add(view + " is empty");
        }
    }

    /// Before a run, the stage says what would come.
    private boolean isDrawn(Session session) {
        Node scene = hall().lookup(".scene");
        boolean processes =
                session.show().world().processes().all().isEmpty()
                        ? !words(scene).isEmpty()
                        : !Seen.of(scene, ANYWHERE).groups().isEmpty() || !words(scene).isEmpty();
        return isLarge(scene) && processes;
    }

    private boolean isWritten(Session session) {
        Node output = hall().lookup(".output");
        return isLarge(output)
                && (session.show().world().output().isEmpty()
                        || !words(output.lookup(".output-list")).isEmpty());
    }

    /// Whether it has room, and no more than the projector.
    private boolean isLarge(Node node) {
        if (node == null) {
            return false;
        }
        Bounds at = node.getLayoutBounds();
        Bounds there = node.localToScene(at);
        return at.getWidth() > LEAST
                && at.getHeight() > LEAST
                && there.getWidth() < width + 1
                && there.getHeight() < height + 1;
    }

    private void ran(TourStep step, Session session, List<String> faults) {
        if (session.show().state() instanceof RunState.Ended(Outcome.Failed failed)) {
            faults.add("the run failed: " + failed.message().in(session.look().language()));
        }
        Talk talk = session.hall().talk().orElseThrow();
        boolean halts = step.act().flatMap(Act::halt).isPresent();
        if (halts && talk.phase().compareTo(Phase.GOING) > 0) {
            if (talk.halt().isEmpty()) {
                faults.add("the run never comes to the step's halt");
            } else if (session.show().now() != talk.halt().getAsLong()) {
                faults.add("what is seen is not the step's halt");
            }
            if (words(hall().lookup(".foot-said")).isEmpty()) {
                faults.add("nothing says that this is a recording");
            }
        }
    }

    /// What is written there, without gaps.
    private static String words(Node node) {
        return node == null
                ? ""
                : String.join("", Seen.of(node, ANYWHERE, true).texts()).replaceAll("\\s", "");
    }

    /// Without the marks of Markdown, and without gaps.
    private static String bare(String markdown) {
        return markdown.replaceAll("[`*\\s]", "");
    }
}
