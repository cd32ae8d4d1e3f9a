package forklore.ui.page;

import static forklore.ui.kit.Styles.styled;

import forklore.lesson.Block;
import forklore.session.Session;
import forklore.ui.kit.Styles;

import javafx.scene.Node;

/// What happened in the last run of the demo in view, in sentences with this run's values.
final class HappenedSection implements Section {
    private final Block.Happened block;
    private final PageContext context;
    private final Prose prose;
    private String shown = "";

    HappenedSection(Block.Happened block, PageContext context) {
        this.block = block;
        this.context = context;
        this.prose = styled(new Prose(context.links()), "happened");
    }

    @Override
    public Node node() {
        return prose;
    }

    @Override
    public void render(Session session, RunFacts facts) {
        Styles.show(prose, session.place().demo().equals(block.demo()));
        boolean whole =
                session.show().state().finished() && Filled.isWhole(block.markdown(), facts);
        String text = whole ? Filled.text(block.markdown(), session, facts) : nothing(facts);
        if (!text.equals(shown)) {
            shown = text;
            prose.show(text);
            prose.getStyleClass().remove("waiting");
            if (!whole) {
                prose.getStyleClass().add("waiting");
            }
        }
    }

    private String nothing(RunFacts facts) {
        return context.messages().text(facts.any() ? "happened.short" : "happened.waiting");
    }
}
