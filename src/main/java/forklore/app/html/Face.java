package forklore.app.html;

import forklore.lesson.Demo;
import forklore.lesson.Part;
import forklore.model.World;
import forklore.picture.Line;
import forklore.picture.Stage;
import forklore.picture.tale.Narrator;
import forklore.ui.scene.DemoStages;
import forklore.ui.scene.RaceScene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All of a run that is told in a language: the pictures with their words, the stages as sentences,
/// the narrator, the listings.
final class Face {
    /// The width of a picture that has the stage for itself, and of one on a phone or beside
    /// another, px.
    private static final double WIDE = 700;

    private static final double NARROW = 340;

    private final Played run;
    private final Voice voice;
    private final ShapeCodes shapes;
    private final Strip strip = new Strip();
    private final Codebook tales = new Codebook();
    private final Codebook lines = new Codebook();
    private final Map<String, String> origins = new TreeMap<>();
    private final List<Scene> scenes = new ArrayList<>();
    private final int tale = strip.track();

    /// One stage of one lane.
    private record Scene(Part part, Stage stage, List<PictureTrack> pictures, int words) {}

    Face(Played run, Voice voice) {
        this.run = run;
        this.voice = voice;
        this.shapes = new ShapeCodes(voice);
        Demo demo = run.demo();
        for (Part part : demo.parts()) {
            for (Stage stage : DemoStages.of(demo, run.timeline().end())) {
                scenes.add(scene(part, stage, demo.parts().size()));
            }
        }
    }

    private Scene scene(Part part, Stage stage, int lanes) {
        var pictures = new ArrayList<PictureTrack>();
        if (lanes == 1) {
            pictures.add(new PictureTrack(stage, part.lane(), WIDE, lanes, strip.track()));
        }
        pictures.add(new PictureTrack(stage, part.lane(), NARROW, lanes, strip.track()));
        return new Scene(part, stage, pictures, strip.track());
    }

    Voice voice() {
        return voice;
    }

    Strip strip() {
        return strip;
    }

    ShapeCodes shapes() {
        return shapes;
    }

    void add(int frame, World world, long now) {
        for (Scene scene : scenes) {
            scene.pictures.forEach(picture -> picture.add(frame, world, now, this, origins));
            List<Line> told =
                    world.processes().all().isEmpty()
                            ? List.of()
                            : scene.stage.words(world, scene.part.lane(), now);
            strip.put(frame, scene.words, told.stream().map(this::number).toList());
        }
        var told = Narrator.tell(run.timeline(), now);
        strip.put(
                frame,
                tale,
                told
                        .map(it -> (long) tales.number(List.of(it.t(), voice.pieces(it.phrase()))))
                        .stream()
                        .toList());
    }

    private long number(Line line) {
        return lines.number(List.of(line.depth(), voice.text(line.words()), line.identity()));
    }

    Map<String, Object> code() {
        var code = new LinkedHashMap<String, Object>();
        code.put("lanes", run.demo().parts().stream().map(this::lane).toList());
        code.put("race", race());
        code.put("tale", tale);
        code.put("origins", origins);
        code.put("shapes", shapes.all());
        code.put("tales", tales.all());
        code.put("lines", lines.all());
        code.put("frames", strip.frames());
        return code;
    }

    /// What is said once both lanes are done; empty where there is no race.
    private String race() {
        World end = run.timeline().end();
        var messages = voice.wording().messages();
        return RaceScene.summary(run.demo(), end, end.t(), voice.language(), messages)
                .map(Voice::shown)
                .orElse("");
    }

    private Map<String, Object> lane(Part part) {
        var code = new LinkedHashMap<String, Object>();
        code.put("title", Voice.shown(part.title().in(voice.language())));
        code.put("note", Voice.shown(part.note().in(voice.language())));
        code.put(
                "stages",
                scenes.stream().filter(it -> it.part.equals(part)).map(this::stage).toList());
        ListingCode.of(run, part, voice.language()).ifPresent(it -> code.put("listing", it));
        return code;
    }

    private Map<String, Object> stage(Scene scene) {
        var code = new LinkedHashMap<String, Object>();
        code.put("kind", scene.stage.kind());
        code.put("pictures", scene.pictures.stream().map(PictureTrack::code).toList());
        code.put("words", scene.words);
        return code;
    }
}
