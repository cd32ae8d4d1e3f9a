package forklore.picture.tree;

import forklore.model.ProcessState;
import forklore.model.World;
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
    /// How much is told, from the most to the least.
    private record Detail(BoxSize size, boolean grouped) {}

    private static final List<Detail> DETAILS =
            List.of(
                    new Detail(BoxSize.FULL, false),
                    new Detail(BoxSize.MEDIUM, false),
                    new Detail(BoxSize.FULL, true),
                    new Detail(BoxSize.MEDIUM, true),
                    new Detail(BoxSize.SMALL, false),
                    new Detail(BoxSize.SMALL, true),
                    new Detail(BoxSize.TINY, false),
                    new Detail(BoxSize.TINY, true));

    private final World world;
    private final Frame frame;
    private final Family family;
    private final BoxSize size;

    private TreeDrawing(World world, String lane, Frame frame, Detail detail) {
        this.world = world;
        this.frame = frame;
        this.family = Family.of(world, lane, detail.grouped());
        this.size = detail.size();
    }

    /// Takes the most telling way that fits; if none does, the picture is larger than the frame.
    static Picture picture(World world, String lane, Frame frame) {
        Picture smallest = new Picture(frame.width(), frame.height(), List.of());
        for (Detail detail : DETAILS) {
            var drawing = new TreeDrawing(world, lane, frame, detail);
            var places = TreePlaces.of(drawing.family, drawing.size, drawing::height);
            smallest = drawing.draw(places);
            if (places.fits(frame)) {
                return smallest;
            }
        }
        return smallest;
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
        var edges = new TreeEdges(world, size);
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
        return new Picture(
                Math.max(frame.width(), laid.width()),
                Math.max(frame.height(), laid.height()),
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
        return AsideBox.shape(node.id(), process.pid(), Words.of(process.name()), surface, at);
    }

    private static Shape outside(TreeNode.Outside node, Rect at) {
        var what = new Phrase("picture.tree.adopts");
        return AsideBox.shape(node.id(), node.pid(), what, Surface.PROCESS_GROUP, at);
    }
}
