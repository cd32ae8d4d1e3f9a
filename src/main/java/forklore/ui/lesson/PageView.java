package forklore.ui.lesson;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Block;
import forklore.lesson.Language;
import forklore.lesson.Lesson;
import forklore.session.Intent;
import forklore.session.OwnProgram;
import forklore.session.Session;
import forklore.ui.kit.Messages;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The page of the lesson in view.
@SuppressWarnings("ReferenceEquality") // A value that is the same object needs no second look.
public final class PageView extends ScrollPane {
    private final Messages messages;
    private final Links links;
    private final Consumer<Intent> send;
    private final RunFacts.Memory memory = new RunFacts.Memory();
    private final PageGuide guide = new PageGuide(this);
    private List<Section> sections = List.of();
    private @Nullable Lesson lesson;
    private @Nullable Language language;

    public PageView(Messages messages, Links links, Consumer<Intent> send) {
        this.messages = messages;
        this.links = links;
        this.send = send;
        styled(this, "page-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(280);
    }

    /// Draws the session; builds a page only for another lesson or language.
    public void render(Session session) {
        session.lesson()
                .filter(found -> found != lesson || session.look().language() != language)
                .ifPresent(found -> build(found, session.look().language()));
        RunFacts facts = memory.of(session);
        sections.forEach(section -> section.render(session, facts));
        guide.follow(
                session, sections.stream().flatMap(section -> section.listing().stream()).findFirst());
    }

    private void build(Lesson next, Language nextLanguage) {
        boolean samePage = lesson != null && lesson.id().equals(next.id());
        double place = samePage ? getVvalue() : 0;
        guide.leave();
        lesson = next;
        language = nextLanguage;
        var context = new PageContext(nextLanguage, messages, links, send);
        var built = new ArrayList<Section>();
        built.add(Section.still(head(next, nextLanguage)));
        if (OwnProgram.isOwn(next)) {
            Label note = styled(new Label(messages.text("page.own.note")), "own-note");
            note.setWrapText(true);
            built.add(Section.still(note));
        }
        List<Block> blocks = next.pages().getOrDefault(nextLanguage, List.of());
        for (int i = 0; i < blocks.size(); i++) {
            var together = happened(blocks.subList(i, blocks.size()));
            if (together.isEmpty()) {
                built.add(section(blocks.get(i), next, context));
            } else {
                built.add(new HappenedGroup(together, context));
                i += together.size() - 1;
            }
        }
        if (blocks.isEmpty()) {
            built.add(Section.still(new EmptyPage(next, messages)));
        }
        sections = List.copyOf(built);
        VBox page = styled(new VBox(), "page");
        sections.forEach(section -> page.getChildren().add(section.node()));
        setContent(page);
        setVvalue(place);
    }

    /// The blocks at the beginning that tell what happened.
    private static List<Block.Happened> happened(List<Block> blocks) {
        return blocks.stream()
                .takeWhile(Block.Happened.class::isInstance)
                .map(Block.Happened.class::cast)
                .toList();
    }

    private static Section section(Block block, Lesson lesson, PageContext context) {
        return switch (block) {
            case Block.Prose prose -> Section.still(new Prose(prose.markdown(), context.links()));
            case Block.Demos demos -> new DemosSection(lesson, demos.demos(), context);
            case Block.Happened happened -> new HappenedSection(happened, context);
            case Block.Experiments experiments ->
                    new ExperimentsSection(experiments.demo(), context);
            case Block.SelfCheck check ->
                    Section.still(new SelfCheckView(check, context.messages(), context.links()));
        };
    }

    private VBox head(Lesson next, Language nextLanguage) {
        String number = "%02d".formatted(next.number());
        String above =
                OwnProgram.isOwn(next)
                        ? messages.text("page.own")
                        : messages.text("page.kicker", number);
        Label kicker = styled(new Label(above), "kicker");
        Label title = styled(new Label(next.title().in(nextLanguage)), "page-title");
        title.setWrapText(true);
        return styled(new VBox(kicker, title), "page-head");
    }
}
