package forklore.ui.scene;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Decimals;
import forklore.ground.Language;
import forklore.lesson.Demo;
import forklore.lesson.Part;
import forklore.model.World;
import forklore.picture.time.Race;
import forklore.session.Session;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Styles;

import javafx.scene.control.Label;

import java.util.List;
import java.util.Optional;

/// The summary of a race below its two lanes: who took how long, what was idle, what was saved.
public final class RaceScene {
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
        var show = session.show();
        Optional<String> said =
                session.staged()
                        .flatMap(
                                demo ->
                                        summary(
                                                demo,
                                                show.world(),
                                                show.now(),
                                                session.look().language(),
                                                messages));
        Styles.show(view, said.isPresent());
        said.ifPresent(view::setText);
    }

    /// The same as one sentence; empty while the race goes on, or where there is none.
    ///
    /// @param now the moment shown, ns since the run's start
    public static Optional<String> summary(
            Demo demo, World world, long now, Language language, Messages messages) {
        // A mistake beside its cure is no race.
        boolean compared = demo.parts().stream().noneMatch(Part::isMistake);
        List<String> lanes = demo.parts().stream().map(Part::lane).toList();
        return Race.of(world, lanes, now)
                .filter(race -> compared && race.saved() > TELLING)
                .map(race -> words(race, demo, language, messages));
    }

    private static String words(Race race, Demo demo, Language language, Messages messages) {
        return String.join(
                " · ",
                runner(race.runners().getFirst(), demo, language, messages),
                runner(race.runners().getLast(), demo, language, messages),
                messages.text(
                        "stage.race.saved", seconds(race.saved()), percent(race.savedShare())));
    }

    private static String runner(
            Race.Runner runner, Demo demo, Language language, Messages messages) {
        String name =
                demo.parts().stream()
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
