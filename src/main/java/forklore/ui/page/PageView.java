package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.ground.Language;
import forklore.lesson.Block;
import forklore.lesson.Glossary;
import forklore.lesson.Lesson;
import forklore.session.Gym;
import forklore.session.Intent;
import forklore.session.OwnProgram;
import forklore.session.Session;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Piecework;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The page of the lesson in view.
@SuppressWarnings("ReferenceEquality") // A value that is the same object needs no second look.
public final class PageView extends ScrollPane {
    /// What stays in view above a heading that it was turned to, px.
    private static final double ABOVE = 16;

    private final Messages messages;
    private final Links links;
    private final Consumer<Intent> send;
    private final RunFacts.Memory memory = new RunFacts.Memory();
    private final Piecework work = new Piecework();
    private final PageGuide guide = new PageGuide(this, work);

    /// The page, and over it for a moment the one that is to take its place.
    private final StackPane leaves = new StackPane();

    private final List<Section> sections = new ArrayList<>();
    private @Nullable Session shown;
    private @Nullable Lesson lesson;
    private @Nullable Language language;
    private Glossary glossary = Glossary.NONE;
    private String turnedTo = "";
    private boolean presented;

    public PageView(Messages messages, Links links, Consumer<Intent> send) {
        this.messages = messages;
        this.links = links;
        this.send = send;
        styled(this, "page-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinWidth(280);
        leaves.setAlignment(Pos.TOP_LEFT);
        setContent(leaves);
    }

    /// Draws the session; builds a page only for another lesson or language.
    public void render(Session session) {
        shown = session;
        glossary = session.course().glossary();
        session.lesson()
                .filter(found -> found != lesson || !session.look().language().equals(language))
                .ifPresent(found -> begin(found, session.look().language()));
        sections.forEach(this::draw);
        guide.follow(
                session,
                sections.stream().flatMap(section -> section.listing().stream()).findFirst(),
                sections.stream().flatMap(section -> section.happened().stream()).findFirst());
    }

    /// Draws the page for a room from now on: it offers no tour, one is given.
    public void present() {
        presented = true;
    }

    /// Turns the page to the section under this heading; an empty one means the page's beginning.
    /// The same again leaves the page as it is.
    public void turnTo(String heading) {
        if (!heading.equals(turnedTo)) {
            turnedTo = heading;
            work.add(() -> turn(heading));
        }
    }

    private void turn(String heading) {
        applyCss();
        layout();
        double hidden = leaves.getHeight() - getViewportBounds().getHeight();
        double top =
                heading.isEmpty()
                        ? 0
                        : leaves.lookupAll(".prose-flow").stream()
                                .filter(flow -> words(flow).equals(heading))
                                .mapToDouble(flow -> top(flow) - ABOVE)
                                .findFirst()
                                .orElse(0);
        setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
    }

    private double top(Node node) {
        return leaves.sceneToLocal(node.localToScene(node.getLayoutBounds())).getMinY();
    }

    private static String words(Node flow) {
        return ((Pane) flow)
                .getChildrenUnmodifiable().stream()
                        .map(
                                piece ->
                                        switch (piece) {
                                            case Text text -> text.getText();
                                            case Labeled label -> label.getText();
                                            default -> "";
                                        })
                        .collect(Collectors.joining());
    }

    /// Whether all of the page is there: its beginning is at once, the rest follows frame by frame.
    public boolean isWhole() {
        return work.isDone();
    }

    /// Begins another page. In place of one of another lesson it is seen from the start; in another
    /// language it takes the old one's place when it is whole, so that the reader loses no line.
    private void begin(Lesson next, Language nextLanguage) {
        boolean samePage = lesson != null && lesson.id().equals(next.id());
        work.clear();
        guide.leave();
        lesson = next;
        language = nextLanguage;
        sections.clear();
        turnedTo = "";
        VBox page = styled(new VBox(), "page");
        if (samePage) {
            keep();
            page.setOpacity(0);
            leaves.getChildren().add(page);
        } else {
            leaves.setMinHeight(USE_COMPUTED_SIZE);
            leaves.getChildren().setAll(page);
            setVvalue(0);
        }
        add(Section.still(head(next, nextLanguage)), page);
        var terms = new TermLinks(glossary, nextLanguage, messages, links);
        order(
                next,
                page,
                new PageContext(nextLanguage, messages, links, terms, presented, send, work));
        work.add(() -> finish(page));
    }

    /// Keeps the page that is seen, as it lies, and no other.
    private void keep() {
        leaves.getChildren().remove(1, leaves.getChildren().size());
        leaves.setMinHeight(leaves.getHeight());
        leaves.getChildren().getFirst().setManaged(false);
    }

    private void finish(VBox page) {
        page.setOpacity(1);
        leaves.setMinHeight(USE_COMPUTED_SIZE);
        leaves.getChildren().remove(0, leaves.getChildren().size() - 1);
    }

    /// Orders everything below the head.
    private void order(Lesson next, VBox page, PageContext context) {
        if (OwnProgram.isOwn(next)) {
            Label note = styled(new Label(messages.text("page.own.note")), "own-note");
            note.setWrapText(true);
            add(Section.still(note), page);
        }
        if (Gym.isPage(next)) {
            add(Section.still(new GymNote(next, messages)), page);
        } else if (!presented && !OwnProgram.isOwn(next)) {
            add(new GoalsSection(next, context), page);
            add(new ReviewSection(context), page);
        }
        List<Block> blocks = next.pages().getOrDefault(context.language(), List.of());
        for (int i = 0; i < blocks.size(); i++) {
            var together = happened(blocks.subList(i, blocks.size()));
            Block block = blocks.get(i);
            if (!together.isEmpty()) {
                work.add(() -> add(new HappenedGroup(together, context), page));
                i += together.size() - 1;
            } else {
                work.add(() -> add(section(block, next, context), page));
            }
        }
        if (blocks.isEmpty()) {
            add(Section.still(new EmptyPage(next, messages)), page);
        } else if (!OwnProgram.isOwn(next) && !Gym.isPage(next)) {
            work.add(() -> add(Section.still(new LearntView(next, context)), page));
            work.add(() -> add(new NextSection(context), page));
        }
    }

    private void add(Section section, VBox page) {
        sections.add(section);
        draw(section);
        page.getChildren().add(section.node());
    }

    private void draw(Section section) {
        Session session = shown;
        if (session != null) {
            section.render(session, memory.of(session));
        }
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
            case Block.Prose prose -> Section.still(prose(prose, context));
            case Block.Demos demos -> new DemosSection(lesson, demos.demos(), context);
            case Block.Happened happened -> new HappenedSection(happened, context);
            case Block.Experiments experiments ->
                    new ExperimentsSection(experiments.demo(), context);
            case Block.Quizzes quizzes -> new QuizSection(lesson, quizzes.quizzes(), context);
            case Block.Exercises exercises -> Section.still(tasks(exercises, lesson, context));
            case Block.SelfCheck check ->
                    Section.still(new SelfCheckView(check, context.messages(), context.links()));
        };
    }

    private static Prose tasks(Block.Exercises block, Lesson lesson, PageContext context) {
        var prose = new Prose(context.links());
        prose.show(block.markdown(lesson, context.language()), context.work());
        return prose;
    }

    private static Prose prose(Block.Prose block, PageContext context) {
        var prose = new Prose(context.links(), context.terms());
        prose.show(block.markdown(), context.work());
        return prose;
    }

    private VBox head(Lesson next, Language nextLanguage) {
        String number = "%02d".formatted(next.number());
        String above =
                Gym.isPage(next)
                        ? GymNote.kicker(next, messages)
                        : OwnProgram.isOwn(next)
                                ? messages.text("page.own")
                                : messages.text("page.kicker", number);
        Label kicker = styled(new Label(above), "kicker");
        Label title = styled(new Label(next.title().in(nextLanguage)), "page-title");
        title.setWrapText(true);
        VBox head = styled(new VBox(kicker, title), "page-head");
        next.tour()
                .filter(_ -> !presented)
                .ifPresent(tour -> head.getChildren().add(new TourButtons(tour, messages, send)));
        return head;
    }
}
