package forklore.ui.page;

import forklore.lesson.Demo;
import forklore.lesson.Parameter;
import forklore.session.Intent;
import forklore.session.Progress;
import forklore.session.Session;
import forklore.ui.kit.Styles;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.stream.Collectors;

/// The experiments of the demo in view.
final class ExperimentsSection implements Section {
    private final String demo;
    private final PageContext context;
    private final ExperimentCards cards;
    private @Nullable Set<String> shown;

    ExperimentsSection(String demo, PageContext context) {
        this.demo = demo;
        this.context = context;
        this.cards =
                new ExperimentCards(
                        context.messages(),
                        context.links(),
                        experiment ->
                                context.send().accept(new Intent.TryExperiment(experiment.id())));
    }

    @Override
    public Node node() {
        return cards;
    }

    @Override
    public void render(Session session, RunFacts facts) {
        boolean here = session.place().demo().equals(demo);
        Styles.show(cards, here);
        if (!here) {
            return;
        }
        session.demo().ifPresent(found -> show(found, tried(session, found)));
    }

    private void show(Demo found, Set<String> done) {
        if (!done.equals(shown)) {
            shown = done;
            cards.show(found.experiments(), context.language(), name -> label(found, name), done);
        }
    }

    private static Set<String> tried(Session session, Demo demo) {
        boolean any = session.progress().has(session.place().key(), Progress.Deed.TRIED);
        return any
                ? demo.experiments().stream().map(e -> e.id()).collect(Collectors.toSet())
                : Set.of();
    }

    private String label(Demo found, String name) {
        return found.parameters().stream()
                .filter(parameter -> parameter.id().equals(name))
                .map(Parameter::label)
                .map(text -> text.in(context.language()))
                .findFirst()
                .orElse(name);
    }
}
