package forklore.app.html;

import forklore.ground.Language;

import java.util.List;

/// The page of one run.
final class RunPage {
    private RunPage() {}

    static String of(Played run, List<Voice> voices, Assembly.Look look) {
        var assembly = new Assembly();
        int film = assembly.film(new Film(run).code(voices));
        Language first = look.language().orElse(Language.EN);
        var body = new Markup();
        body.open("header", "class", "top").open("div", "class", "top-title");
        for (Voice voice : voices) {
            body.element(
                    "h1",
                    run.demo().title().in(voice.language()),
                    "data-in",
                    voice.language().code(),
                    "lang",
                    voice.language().tag());
        }
        body.close("div").open("div", "class", "switches").close("div").close("header");
        NoScript.add(body);
        body.open("main");
        body.open("div", "class", "player", "data-film", Integer.toString(film)).close("div");
        body.close("main");
        return assembly.page(look, title(run, first), body.toString());
    }

    private static String title(Played run, Language language) {
        return run.demo().title().in(language) + " · Forklore";
    }
}
