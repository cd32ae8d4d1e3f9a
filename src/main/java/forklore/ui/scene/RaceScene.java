package forklore.ui.scene;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Decimals;
import forklore.ground.Language;
import forklore.lesson.Demo;
import forklore.lesson.Part;
import forklore.picture.time.Race;
import forklore.session.Session;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Label;

import java.util.List;
import java.util.Optional;

/// The summary of a race below its two lanes: who took how long, what was idle, what was saved.
final class RaceScene {
    /// Less is no news, ns.
    private static final long TELLING = 50_000_000;

    private final Messages messages;
    private final Label view = styled(new Label(), "race");

    RaceScene(Messages messages) {
        this.messages = messages;
        view.setWrapText(true);
        view.setMaxWidth(Double.MAX_VALUE);
        view.setMinHeight(Label.USE_PREF_SIZE);
        Styles.show(view, false);
    }

    Label view() {
        return view;
    }

    void render(Session session) {
        Optional<Race> race = session.staged().flatMap(demo -> race(demo, session));
        Styles.show(view, race.isPresent());
        race.ifPresent(over -> view.setText(words(over, session)));
    }

    /// A mistake beside its cure is no race.
    private static Optional<Race> race(Demo demo, Session session) {
        boolean compared = demo.parts().stream().noneMatch(Part::isMistake);
        List<String> lanes = demo.parts().stream().map(Part::lane).toList();
        return compared
                ? Race.of(session.show().world(), lanes, session.show().now())
                        .filter(race -> race.saved() > TELLING)
                : Optional.empty();
    }

    private String words(Race race, Session session) {
        return String.join(
                " · ",
                runner(race.runners().getFirst(), session),
                runner(race.runners().getLast(), session),
                messages.text(
                        "stage.race.saved", seconds(race.saved()), percent(race.savedShare())));
    }

    private String runner(Race.Runner runner, Session session) {
        Language language = session.look().language();
        String name =
                session.staged().stream()
                        .flatMap(demo -> demo.parts().stream())
                        .filter(part -> part.lane().equals(runner.lane()))
                        .findFirst()
                        .map(part -> part.title().in(language))
                        .orElse(runner.lane());
        return messages.text(
                "stage.race.runner", name, seconds(runner.elapsed()), percent(runner.idle()));
    }

    private static String seconds(long nanos) {
        return Decimals.seconds(nanos);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + "%";
    }
}
