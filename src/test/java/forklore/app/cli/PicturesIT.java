package forklore.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.app.html.Pages;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

/// The commands that draw, each in a process of its own, as a script calls them.
class PicturesIT {
    @TempDir private Path folder;

    @Test
    void aRunBecomesAnSvgWithItsProcessesAndTimes() throws Exception {
        Path target = folder.resolve("run.svg");
        assertThat(forklore("export", recording(), "--format", "svg", "--out", target.toString()))
                .isZero();
        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(target.toFile());
        assertThat(document.getDocumentElement().getNodeName()).isEqualTo("svg");
        assertThat(texts(document.getElementsByTagName("text")))
                .contains("4711", "MainProcess", "x")
                .anyMatch(text -> text.contains("Java 25"));
    }

    @Test
    void aRunBecomesAPngInThatTheme() throws Exception {
        Path target = folder.resolve("run.png");
        assertThat(
                        forklore(
                                "export",
                                recording(),
                                "--format",
                                "png",
                                "--theme",
                                "dark",
                                "--out",
                                target.toString()))
                .isZero();
        BufferedImage picture = ImageIO.read(target.toFile());
        assertThat(picture.getWidth()).isEqualTo(2400);
        assertThat(brightness(picture.getRGB(1, 1))).isLessThan(64);
        assertThat(colours(picture)).hasSizeGreaterThan(20);
    }

    @Test
    void aDamagedRunBecomesAPage() throws Exception {
        Path target = folder.resolve("run.html");
        String damaged = Samples.RECORDING + "{\"event\":\"Broken";
        Path file = Files.writeString(folder.resolve("damaged.jsonl"), damaged);
        assertThat(
                        forklore(
                                "export",
                                file.toString(),
                                "--format",
                                "html",
                                "--lang",
                                "zh",
                                "--theme",
                                "dark",
                                "--out",
                                target.toString()))
                .isZero();
        String page = Files.readString(target);
        assertThat(page).contains("data-lang=\"zh\"", "data-theme=\"dark\"");
        assertThat(Pages.films(page).toString()).contains("MainProcess", "hello");
    }

    @Test
    void aLessonBecomesAPage() throws Exception {
        Path target = folder.resolve("lesson.html");
        assertThat(
                        forklore(
                                "export",
                                "--lesson",
                                "num05",
                                "--format",
                                "html",
                                "--out",
                                target.toString()))
                .isZero();
        assertThat(Files.readString(target)).contains("NUM05", "class=\"player\"");
    }

    @Test
    void aShotIsAsLargeAsAskedForAndShowsARealRun() throws Exception {
        Path target = folder.resolve("new/shot.png");
        assertThat(
                        forklore(
                                "shot",
                                "num04/process-basic",
                                "--at",
                                "600",
                                "--size",
                                "1280x720",
                                "--lang",
                                "zh",
                                "--theme",
                                "light",
                                "--out",
                                target.toString()))
                .isZero();
        BufferedImage picture = ImageIO.read(target.toFile());
        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(picture.getHeight()).isEqualTo(720);
        // The run is over long before: its end is shown, the child in its colour on the strip.
        assertThat(colours(picture).contains(0x0072b2)).isTrue();
    }

    @Test
    void anExerciseIsShownWithARunOfWhatItBeginsWith() throws Exception {
        Path target = folder.resolve("exercise.png");
        assertThat(
                        forklore(
                                "shot",
                                "num03/no-zombie",
                                "--at",
                                "600",
                                "--size",
                                "1280x720",
                                "--theme",
                                "light",
                                "--out",
                                target.toString()))
                .isZero();
        BufferedImage picture = ImageIO.read(target.toFile());
        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(colours(picture).contains(0x0072b2)).as("the child's colour").isTrue();
    }

    private String recording() throws Exception {
        return Files.writeString(folder.resolve("run.jsonl"), Samples.RECORDING).toString();
    }

    private static int forklore(String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), "forklore.app.cli.Main"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static List<String> texts(NodeList nodes) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static Set<Integer> colours(BufferedImage picture) {
        var colours = new HashSet<Integer>();
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                colours.add(picture.getRGB(x, y) & 0xffffff);
            }
        }
        return colours;
    }

    private static int brightness(int rgb) {
        return ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
    }
}
