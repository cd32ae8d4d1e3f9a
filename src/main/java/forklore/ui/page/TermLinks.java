package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Language;
import forklore.lesson.Glossary;
import forklore.lesson.TermFinder;
import forklore.ui.kit.Bubble;
import forklore.ui.kit.Messages;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import java.util.List;
import java.util.Locale;

/// Links the words of the glossary where they stand first on a page; a click or Enter explains the
/// word beside it.
final class TermLinks {
    /// Links nothing.
    static final TermLinks NONE =
            new TermLinks(Glossary.NONE, Language.EN, new Messages(Locale.ENGLISH), _ -> {});

    private static final double WIDTH = 320;

    private final TermFinder finder;
    private final Language language;
    private final Messages messages;
    private final Links links;

    /// For one page: what was linked once is not linked again.
    TermLinks(Glossary glossary, Language language, Messages messages, Links links) {
        this.finder = new TermFinder(glossary, language);
        this.language = language;
        this.messages = messages;
        this.links = links;
    }

    List<TermFinder.Piece> split(String text) {
        return finder.split(text);
    }

    /// The word as it stands on the page.
    Hyperlink link(Glossary.Term term, String word) {
        Hyperlink link = styled(new Hyperlink(word), "term");
        link.setAccessibleText(messages.text("term.link", word));
        link.setAccessibleHelp(plain(term.explanation().in(language)));
        link.setOnAction(
                _ -> {
                    link.setVisited(false);
                    explain(term, link);
                });
        return link;
    }

    private void explain(Glossary.Term term, Hyperlink beside) {
        Label title = styled(new Label(term.word().in(language)), "facts-title");
        var prose = new Prose(term.explanation().in(language), links);
        var content = styled(new VBox(title, prose), "facts", "term-facts");
        content.setPrefWidth(WIDTH);
        PopOver bubble = Bubble.of(content);
        if (!term.lesson().isEmpty()) {
            Hyperlink more = styled(new Hyperlink(), "prose-link", "term-more");
            more.setText(messages.text("term.lesson", term.lesson().replaceAll("\\D", "")));
            more.setOnAction(
                    _ -> {
                        bubble.hide();
                        links.open(term.lesson());
                    });
            content.getChildren().add(more);
        }
        bubble.show(beside);
    }

    private static String plain(String markdown) {
        return markdown.replaceAll("[`*]", "");
    }
}
