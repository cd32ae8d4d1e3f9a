package forklore.picture.time;

import forklore.model.ProcessState;
import forklore.model.World;
import forklore.picture.FontRole;
import forklore.picture.Frame;
import forklore.picture.Picture;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.TextMeasure;
import forklore.picture.Tone;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;
import forklore.picture.tree.TreeStage;

import java.util.ArrayList;
import java.util.List;

/// A whole run on one sheet, for slides and handouts: each lane's tree of processes as it was in
/// the end, and below it who lived when, who worked on which task, and when each line was written.
///
/// The sheet is as high as the run needs.
public final class RunPoster {
    private static final double WIDTH = 1200;
    private static final double PAD = 28;
    private static final double GAP = 20;
    private static final double TITLE = 28;
    private static final double TREE = 360;

    private final World end;
    private final TextMeasure measure;
    private final List<Shape> shapes = new ArrayList<>();
    private double y = PAD;

    private RunPoster(World end, TextMeasure measure) {
        this.end = end;
        this.measure = measure;
    }

    /// @param end the world after the run's last event
    public static Picture picture(World end, TextMeasure measure) {
        return new RunPoster(end, measure).draw();
    }

    private Picture draw() {
        title();
        lanes().forEach(this::lane);
        return new Picture(WIDTH, y + PAD - GAP, shapes);
    }

    private List<String> lanes() {
        return end.processes().all().stream().map(ProcessState::lane).distinct().toList();
    }

    private void title() {
        var row = new Rect(PAD, y, WIDTH - 2 * PAD, TITLE);
        shapes.add(
                new Shape.Label(
                        "title",
                        row,
                        Words.of(end.run().demo()),
                        new Shape.Type(FontRole.BIG, Tone.INK)));
        shapes.add(
                new Shape.Label(
                        "facts",
                        row,
                        new Phrase(
                                "picture.poster.facts",
                                new Arg.Plain(end.run().runtime()),
                                new Arg.Whole(end.processes().all().size()),
                                new Arg.Seconds(end.t() / 1e9)),
                        new Shape.Type(FontRole.BODY, Tone.MUTED).right()));
        y += TITLE + GAP;
    }

    private void lane(String lane) {
        if (!lane.isEmpty()) {
            shapes.add(
                    new Shape.Label(
                            "lane:" + lane,
                            new Rect(PAD, y, WIDTH - 2 * PAD, TITLE),
                            Words.of(lane),
                            new Shape.Type(FontRole.NAME, Tone.INK)));
            y += TITLE + GAP / 2;
        }
        var frame = new Frame(WIDTH - 2 * PAD, TREE, end.t(), measure);
        put("tree:" + lane, new TreeStage().picture(end, lane, frame).shapes());
        put("lives:" + lane, new LifeLines(end, lane, frame.width()).shapes());
    }

    /// Puts these shapes below what is there, without the empty space above them.
    private void put(String id, List<Shape> parts) {
        double top = parts.stream().mapToDouble(part -> part.at().y()).min().orElse(0);
        double bottom = parts.stream().mapToDouble(part -> part.at().bottom()).max().orElse(0);
        var at = new Rect(PAD, y - top, WIDTH - 2 * PAD, bottom);
        shapes.add(new Shape.Group(id, at, 0, parts));
        y += bottom - top + GAP;
    }
}
