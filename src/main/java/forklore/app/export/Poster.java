package forklore.app.export;

import forklore.app.Photographer;
import forklore.app.Toolkit;
import forklore.ground.Language;
import forklore.model.Timeline;
import forklore.model.World;
import forklore.picture.time.RunPoster;
import forklore.trace.TraceEvent;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Theme;
import forklore.ui.stage.FxTextMeasure;
import forklore.ui.stage.StillPicture;
import forklore.ui.stage.SvgDrawing;
import forklore.ui.stage.Wording;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.transform.Transform;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Function;

/// Draws a recorded run on one sheet, in memory, without a display. A toolkit starts once in a
/// process, so only one of its methods can be called, once.
public record Poster(List<TraceEvent> events, Language language, Theme theme) {
    /// Pixels for a px, so that the picture stays sharp on paper.
    private static final double SHARP = 2;

    /// As many pixels as a picture may have: 200 MB in memory.
    private static final double PIXELS = 50e6;

    /// The sheet as SVG.
    public String svg() {
        return drawn(SvgDrawing::of);
    }

    /// The sheet in pixels.
    public BufferedImage image() {
        return drawn(
                sheet -> {
                    var larger = new SnapshotParameters();
                    double area = sheet.getWidth() * sheet.getHeight();
                    double scale = Math.min(SHARP, Math.sqrt(PIXELS / Math.max(1, area)));
                    larger.setTransform(Transform.scale(scale, scale));
                    return Photographer.image(sheet.snapshot(larger, null));
                });
    }

    private <T> T drawn(Function<StillPicture, T> result) {
        try {
            return Toolkit.startHeadless(() -> result.apply(sheet()));
        } finally {
            Platform.exit();
        }
    }

    private StillPicture sheet() {
        var wording = new Wording(new Messages(language.locale()));
        World end = Timeline.EMPTY.append(events).end();
        var picture = RunPoster.picture(end, new FxTextMeasure(wording));
        var sheet = new StillPicture(picture, wording);
        theme.apply(new Scene(sheet, picture.width(), picture.height()));
        sheet.applyCss();
        sheet.layout();
        return sheet;
    }
}
