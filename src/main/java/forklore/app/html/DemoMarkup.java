package forklore.app.html;

import forklore.lesson.Block;
import forklore.lesson.Demo;
import forklore.lesson.EngineKind;
import forklore.lesson.Experiment;
import forklore.lesson.Lesson;
import forklore.session.Session;
import forklore.ui.page.Filled;
import forklore.ui.page.RunFacts;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The places of a lesson's page that speak of its demos. Which demo and which engine they are for
/// stands on each, so that the script shows those in view.
final class DemoMarkup {
    private final Lesson lesson;
    private final LessonRuns runs;
    private final Voice voice;
    private final Assembly assembly;
    private final Markup out;

    /// The films of this language by demo and engine.
    private final Map<String, Integer> films = new HashMap<>();

    DemoMarkup(Lesson lesson, LessonRuns runs, Voice voice, Assembly assembly, Markup out) {
        this.lesson = lesson;
        this.runs = runs;
        this.voice = voice;
        this.assembly = assembly;
        this.out = out;
    }

    /// Demos that stand at one place: a tab for each, and below the one in view.
    void group(List<String> ids) {
        List<Demo> demos = ids.stream().flatMap(id -> lesson.demo(id).stream()).toList();
        out.open("section", "class", "demos");
        if (demos.size() > 1) {
            out.open("div", "class", "tabs", "role", "tablist");
            for (Demo demo : demos) {
                String title = demo.title().in(voice.language());
                out.element(
                        "button", title, "type", "button", "role", "tab", "data-tab", demo.id());
            }
            out.close("div");
        }
        demos.forEach(this::demo);
        out.close("section");
    }

    private void demo(Demo demo) {
        out.open("div", "class", "demo", "data-demo", demo.id());
        if (demo.engines().size() > 1) {
            out.open("div", "class", "engines", "role", "group");
            for (EngineKind engine : demo.engines()) {
                out.element(
                        "button",
                        name(engine),
                        "type",
                        "button",
                        "data-engine-choice",
                        engine.code());
            }
            out.close("div");
        }
        demo.engines().forEach(engine -> demo(demo, engine));
        out.close("div");
    }

    private void demo(Demo demo, EngineKind engine) {
        out.open("div", "data-engine", engine.code());
        Optional<Played> run = runs.of(demo, engine, voice.language());
        if (run.isPresent()) {
            new PredictionMarkup(voice, out).add(run.get());
            String film = Integer.toString(film(run.get()));
            out.open("div", "class", "player", "data-film", film).close("div");
        } else {
            String words = PageWords.text("noRecording").in(voice.language());
            out.element("p", words, "class", "quiet");
        }
        out.close("div");
    }

    private int film(Played run) {
        return films.computeIfAbsent(
                run.demo().id() + "." + run.engine().code(),
                _ -> assembly.film(new Film(run).code(List.of(voice))));
    }

    private static String name(EngineKind engine) {
        return switch (engine) {
            case JAVA -> "Java";
            case PYTHON -> "Python";
        };
    }

    /// What happened, with the recording's own numbers.
    void happened(Block.Happened block) {
        Optional<Demo> demo = lesson.demo(block.demo());
        for (EngineKind engine : demo.map(Demo::engines).orElse(java.util.Set.of())) {
            demo.flatMap(it -> runs.of(it, engine, voice.language()))
                    .ifPresent(run -> happened(block, run));
        }
    }

    private void happened(Block.Happened block, Played run) {
        Session session = run.session(voice.language());
        var facts = RunFacts.of(session);
        boolean whole = Filled.isWhole(block.markdown(), facts);
        String text =
                whole
                        ? Filled.text(block.markdown(), session, facts)
                        : PageWords.text("partly").in(voice.language());
        out.open(
                "details",
                "class",
                "happened prose",
                "data-demo",
                block.demo(),
                "data-engine",
                run.engine().code());
        out.element("summary", PageWords.text("happened").in(voice.language()));
        out.raw(ProseHtml.of(text)).close("details");
    }

    void experiments(String id) {
        lesson.demo(id).ifPresent(this::experiments);
    }

    private void experiments(Demo demo) {
        out.open("div", "class", "experiments", "data-demo", demo.id());
        for (Experiment experiment : demo.experiments()) {
            out.open("div", "class", "experiment prose");
            out.raw(ProseHtml.of(experiment.text().in(voice.language())));
            out.open("p", "class", "try")
                    .text(PageWords.text("tryIt").in(voice.language()) + " ")
                    .element("code", command(demo, experiment))
                    .close("p");
            out.close("div");
        }
        out.close("div");
    }

    private String command(Demo demo, Experiment experiment) {
        String target = experiment.demo().isEmpty() ? demo.id() : experiment.demo();
        String values =
                new TreeMap<>(experiment.changes())
                        .entrySet().stream()
                                .map(it -> " --set " + it.getKey() + "=" + it.getValue())
                                .collect(Collectors.joining());
        return String.format(Locale.ROOT, "forklore run %s/%s%s", lesson.id(), target, values);
    }
}
