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
        var earlier = facts.earlier().filter(run -> Filled.isWhole(block.markdown(), run.facts()));
        if (whole) {
            show(Filled.text(block.markdown(), session, facts), "");
        } else if (earlier.isPresent()) {
            show(recorded(earlier.get(), session), "earlier");
        } else {
            show(nothing(facts), "waiting");
        }
    }

    private void show(String text, String style) {
        if (!text.equals(shown)) {
            shown = text;
            prose.show(text);
            prose.getStyleClass().removeAll("waiting", "earlier");
            if (!style.isEmpty()) {
                prose.getStyleClass().add(style);
            }
        }
    }

    /// The story of the run that ships with the demo, for whoever has not run it, or cannot.
    private String recorded(RunFacts.Earlier run, Session session) {
        return context.messages().text("happened.earlier", run.runtime())
                + "\n\n"
                + Filled.text(block.markdown(), session, run.facts());
    }

    private String nothing(RunFacts facts) {
        return context.messages().text(facts.any() ? "happened.short" : "happened.waiting");
    }
}
