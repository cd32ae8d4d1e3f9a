package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Block;
import forklore.session.Session;
import forklore.ui.kit.Styles;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// What happened in the demos of one part of the page: one section is in view at a time, and where
/// the demo in view is another part's, a word about it instead of nothing.
final class HappenedGroup implements Section {
    private final List<Block.Happened> blocks;
    private final List<HappenedSection> sections;
    private final Prose elsewhere;
    private final VBox box = new VBox();

    HappenedGroup(List<Block.Happened> blocks, PageContext context) {
        this.blocks = List.copyOf(blocks);
        sections = blocks.stream().map(block -> new HappenedSection(block, context)).toList();
        elsewhere = styled(new Prose(context.links()), "happened", "waiting");
        elsewhere.show(context.messages().text("happened.elsewhere"));
        box.getChildren().add(elsewhere);
        sections.forEach(section -> box.getChildren().add(section.node()));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Optional<Node> happened() {
        return elsewhere.isVisible() ? Optional.empty() : Optional.of(box);
    }

    @Override
    public void render(Session session, RunFacts facts) {
        String demo = session.place().demo();
        Styles.show(elsewhere, blocks.stream().noneMatch(block -> block.demo().equals(demo)));
        sections.forEach(section -> section.render(session, facts));
    }
}
