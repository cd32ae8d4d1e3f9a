package forklore.app.html;

import forklore.ground.Language;

/// What a page says where its script may not run.
final class NoScript {
    private NoScript() {}

    static void add(Markup body) {
        body.open("noscript");
        for (Language language : Language.all()) {
            body.element("p", PageWords.text("noScript").in(language), "lang", language.tag());
        }
        body.close("noscript");
    }
}
