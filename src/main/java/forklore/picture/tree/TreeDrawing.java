package forklore.picture.tree;

import forklore.model.ProcessState;
import forklore.model.World;
import forklore.picture.FontRole;
import forklore.picture.Frame;
import forklore.picture.Picture;
import forklore.picture.Rect;
import forklore.picture.Shape;
import forklore.picture.Surface;
import forklore.picture.Words;
import forklore.picture.Words.Phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The processes of a lane as a tree. Each box is the group `process:LANE:IDENTITY`, each edge to a
/// box `edge:` and the box's id, whoever is the parent, so that an orphan's edge moves to its new
/// parent.
///
/// Boxes tell less where there is less room, and many alike are drawn as one.
final class TreeDrawing {
    /// How much is told.
    private record Detail(BoxSize size, boolean grouped, int terseness) {}

    /// From the most to the least.
    private static final List<Detail> DETAILS =
            List.of(
                    new Detail(BoxSize.FULL, false, 0),
                    new Detail(BoxSize.TALL, false, 0),
                    new Detail(BoxSize.MEDIUM, false, 1),
                    new Detail(BoxSize.SLIM, false, 1),
                    new Detail(BoxSize.FULL, true, 2),
                    new Detail(BoxSize.MEDIUM, true, 3),
                    new Detail(BoxSize.SMALL, false, 4),
                    new Detail(BoxSize.SMALL, true, 5),
                    new Detail(BoxSize.TINY, false, 6),
                    new Detail(BoxSize.TINY, true, 7));

    /// How far apart generations may be, as a part of the least.
    private static final double MOST_GAP = 1.7;

    private final World world;
    private final String lane;
    private final Frame frame;
    private final Family family;
    private final BoxSize size;

    private TreeDrawing(World world, String lane, Frame frame, Family family, BoxSize size) {
        this.world = world;
        this.lane = lane;
        this.frame = frame;
        this.family = family;
        this.size = size;
    }

    /// Takes the most telling way that fits; if none does, the picture is larger than the frame.
    static Picture picture(World world, String lane, Frame frame) {
        Picture smallest = new Picture(frame.width(), frame.height(), List.of());
        var each = Family.of(world, lane, false);
        var grouped = Family.of(world, lane, true);
        for (Detail detail : DETAILS) {
            var family = detail.grouped() ? grouped : each;
            if (detail.size().isTooWide(family.breadth(), frame.width())) {
                continue;
            }
            var drawing = new TreeDrawing(world, lane, frame, family, detail.size());
            var places = drawing.places();
            smallest = drawing.draw(places).terse(detail.terseness());
            if (places.fits(frame)) {
                return smallest;
            }
        }
        return smallest;
    }

    /// Where there is room to spare, neighbours and generations stand further apart.
    private TreePlaces places() {
        double beside = size.gapIn(family.breadth(), frame.width());
        var places = TreePlaces.of(family, size, beside, size.levelGap, this::height);
        double spare = frame.height() - places.height();
        int gaps = places.generations(size.growsRight()) - 1;
        if (gaps < 1 || spare <= 0 || size.growsRight() || !places.fits(frame)) {
            return places;
        }
        double gap = Math.min(MOST_GAP * size.levelGap, size.levelGap + spare / gaps);
        return TreePlaces.of(family, size, beside, Math.floor(gap), this::height);
    }

    private double height(TreeNode node) {
        return switch (node) {
            case TreeNode.One one ->
                    one.process().identity().isHelper()
                            ? AsideBox.height(size)
                            : new ProcessBox(one.process(), size, frame).height();
            case TreeNode.Many many -> CrowdBox.height(size);
            case TreeNode.Outside outside -> AsideBox.height(size);
        };
    }

    private Picture draw(TreePlaces laid) {
        var places = laid.centered(frame).places();
        var edges = new TreeEdges(world, size, frame);
        var byPid = byPid(places);
        var shapes = new ArrayList<Shape>();
        var origins = new HashMap<String, String>();
        family.children()
                .forEach(
                        (parent, kids) ->
                                kids.forEach(
                                        kid -> {
                                            origins.put(kid.id(), parent.id());
                                            shapes.addAll(
                                                    edges.between(parent, kid, places, byPid));
                                        }));
        places.forEach((node, at) -> shapes.add(box(node, at)));
        var arrows = new WaitArrows(world, lane, size, byPid, frame.height());
        shapes.addAll(arrows.shapes(frame.now()));
        return new Picture(
                Math.max(frame.width(), laid.width()),
                Math.max(frame.height(), Math.max(laid.height(), arrows.bottom())),
                shapes,
                origins);
    }

    /// Where the newest process of each id has its box.
    private static Map<Integer, Rect> byPid(Map<TreeNode, Rect> places) {
        var byPid = new HashMap<Integer, Rect>();
        places.forEach(
                (node, at) -> {
                    switch (node) {
                        case TreeNode.One one -> byPid.put(one.process().pid(), at);
                        case TreeNode.Outside outside -> byPid.put(outside.pid(), at);
                        case TreeNode.Many many -> {
                            for (ProcessState process : many.processes()) {
                                byPid.put(process.pid(), at);
                            }
                        }
                    }
                });
        return byPid;
    }

    private Shape box(TreeNode node, Rect at) {
        return switch (node) {
            case TreeNode.One one -> one(one, at);
            case TreeNode.Many many -> CrowdBox.shape(many, size, at);
            case TreeNode.Outside outside -> outside(outside, at);
        };
    }

    private Shape one(TreeNode.One node, Rect at) {
        ProcessState process = node.process();
        if (!process.identity().isHelper()) {
            return new ProcessBox(process, size, frame).shape(node.id(), at);
        }
        var surface = process.alive() ? Surface.PROCESS_GROUP : Surface.PROCESS_ENDED;
        return AsideBox.shape(node.id(), process.pid(), named(process.name(), at), surface, at);
    }

    private Shape outside(TreeNode.Outside node, Rect at) {
        var what =
                frame.fitting(
                        FontRole.CAPTION,
                        AsideBox.inside(at),
                        List.of(
                                new Phrase("picture.tree.adopts"),
                                new Phrase("picture.tree.adopts.few")));
        return AsideBox.shape(node.id(), node.pid(), what, Surface.PROCESS_GROUP, at);
    }

    /// A helper's name, or the last word of it where there is no room for more.
    private Words named(String name, Rect at) {
        var last = name.substring(name.lastIndexOf(' ') + 1);
        return frame.fitting(
                FontRole.CAPTION, AsideBox.inside(at), List.of(Words.of(name), Words.of(last)));
    }
}
