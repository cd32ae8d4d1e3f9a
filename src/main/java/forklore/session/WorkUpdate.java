package forklore.session;

import forklore.lesson.Demo;
import forklore.lesson.Experiment;
import forklore.lesson.ParameterValues;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Works with the demo in view: parameters, prediction, listing, experiments.
final class WorkUpdate {
    private WorkUpdate() {}

    static Next apply(Session session, Intent.Work intent) {
        DemoWork work = session.work();
        return switch (intent) {
            case Intent.SetParameter set -> Next.of(set(session, set.parameter(), set.value()));
            case Intent.ResetParameters reset -> Next.of(session.with(work.withInitialValues()));
            case Intent.Predict predict -> predict(session, predict.option());
            case Intent.SkipPrediction skip ->
                    Next.of(session.with(work.with(new Guess.Skipped())));
            case Intent.EditListing edit -> Writing.write(session, edit.lane(), edit.source());
            case Intent.ResetListing reset -> Writing.reset(session, reset.lane());
            case Intent.UndoEdit undo -> Writing.undo(session, undo.lane());
            case Intent.RedoEdit redo -> Writing.redo(session, redo.lane());
            case Intent.SaveListing save -> save(session, save);
            case Intent.ChooseStartMethod choose -> {
                var method = Optional.of(choose.method());
                yield Next.of(session.with(work.with(work.trial().startedBy(method))));
            }
            case Intent.TryExperiment experiment -> experiment(session, experiment.experiment());
        };
    }

    static Session set(Session session, String parameter, String value) {
        try {
            return session.demo()
                    .map(demo -> ParameterValues.check(demo, parameter, value))
                    .map(checked -> session.with(session.work().with(parameter, checked)))
                    .orElse(session);
        } catch (ParameterValues.BadValue e) {
            var reason = Objects.requireNonNullElse(e.getMessage(), "");
            return TellUpdate.told(session, new Notice("notice.badValue", reason));
        }
    }

    private static Next predict(Session session, int option) {
        boolean exists =
                session.demo()
                        .flatMap(Demo::prediction)
                        .map(question -> option >= 0 && option < question.options().size())
                        .orElse(false);
        if (!exists) {
            return Next.of(session);
        }
        var progress = session.progress().with(session.place().key(), Progress.Deed.PREDICTED);
        return Next.saving(
                session.with(session.work().with(new Guess.Chosen(option))).with(progress));
    }

    private static Next save(Session session, Intent.SaveListing save) {
        return session.demo().stream()
                .flatMap(demo -> demo.parts().stream())
                .filter(part -> part.lane().equals(save.lane()))
                .flatMap(part -> Edits.listing(session, part).stream())
                .findFirst()
                .map(shown -> new Effect.WriteListing(save.path(), shown.source()))
                .map(write -> Next.of(session, write))
                .orElseGet(() -> Next.of(session));
    }

    private static Next experiment(Session session, String id) {
        return session.demo().stream()
                .flatMap(demo -> demo.experiments().stream())
                .filter(experiment -> experiment.id().equals(id))
                .findFirst()
                .map(experiment -> experiment(session, experiment))
                .orElseGet(() -> Next.of(session));
    }

    private static Next experiment(Session session, Experiment experiment) {
        var progress = session.progress().with(session.place().key(), Progress.Deed.TRIED);
        var tried = Next.of(session.with(progress));
        var there =
                experiment.demo().isEmpty()
                        ? tried
                        : tried.then(
                                s -> GoUpdate.apply(s, new Intent.ChooseDemo(experiment.demo())));
        // The parameters that an experiment does not name are as at the start.
        var changed = there.session().with(there.session().work().withInitialValues());
        for (Map.Entry<String, String> change : experiment.changes().entrySet()) {
            changed = set(changed, change.getKey(), change.getValue());
        }
        return new Next(changed, there.effects())
                .then(s -> RunUpdate.apply(s, new Intent.RunDemo()));
    }
}
