package forklore.hostile;

import static org.assertj.core.api.Assertions.assertThatCode;

import forklore.ground.Language;
import forklore.model.Timeline;
import forklore.picture.time.RunPoster;
import forklore.ui.kit.Fonts;
import forklore.ui.kit.Messages;
import forklore.ui.kit.Theme;
import forklore.ui.stage.FxTextMeasure;
import forklore.ui.stage.StillPicture;
import forklore.ui.stage.SvgDrawing;
import forklore.ui.stage.Wording;

import javafx.scene.Scene;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

/// Whatever a recording says, its sheet is drawn, and is well-formed.
@ExtendWith(ApplicationExtension.class)
class HostileExportsFxTest {
    private static final int COUNT = Integer.getInteger("forklore.hostile.exports", 30);

    @Test
    void damagedRecordingsAreExportedAsWellFormedSheets() throws Exception {
        Fonts.load();
        var wording = new Wording(new Messages(Language.EN.locale()));
        var recordings = HostileRecordings.course();
        for (int seed = 1; seed <= COUNT; seed++) {
            var lines = new Mutations(seed).of(recordings.get(seed % recordings.size()));
            String svg =
                    WaitForAsyncUtils.asyncFx(() -> svg(lines, wording)).get(5, TimeUnit.MINUTES);
            assertThatCode(() -> parse(svg)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    private static String svg(List<String> lines, Wording wording) {
        var end = Timeline.EMPTY.append(Gauntlet.read(lines).events()).end();
        var picture = RunPoster.picture(end, new FxTextMeasure(wording));
        var sheet = new StillPicture(picture, wording);
        Theme.LIGHT.apply(new Scene(sheet, picture.width(), picture.height()));
        sheet.applyCss();
        sheet.layout();
        return SvgDrawing.of(sheet);
    }

    private static void parse(String svg)
            throws ParserConfigurationException, SAXException, IOException {
        SAXParserFactory.newInstance()
                .newSAXParser()
                .parse(new InputSource(new StringReader(svg)), new DefaultHandler());
    }
}
