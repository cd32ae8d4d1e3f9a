package forklore.app.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forklore.ground.Language;
import forklore.lesson.EngineKind;
import forklore.trace.TraceFile;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Pages in a real browser, where one is installed: worked by keys and clicks.
class BrowserIT {
    private static final String PLAYER = "PAGE.players[0].player";

    // A browser may still write into its folder while it ends.
    @TempDir(cleanup = CleanupMode.NEVER)
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        var installed = Browser.installed();
        assumeTrue(installed.isPresent(), "no Chromium or Chrome on the PATH");
        browser = new Browser(installed.get(), folder);
        browser.size(1280, 720);
    }

    @AfterEach
    void quit() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aRunIsSteppedSoughtAndPlayed() throws Exception {
        browser.open(runPage());
        browser.until("document.querySelector('.lane')");
        assertThat(number("document.querySelectorAll('.lane').length")).isEqualTo(2);
        assertThat(text(".empty")).isNotBlank();

        double begin = now();
        browser.press("ArrowRight");
        assertThat(now()).isGreaterThan(begin);
        assertThat(text(".narrator")).contains("s");
        browser.press("ArrowLeft");
        assertThat(now()).isLessThanOrEqualTo(begin);

        browser.press("End");
        assertThat(now()).isEqualTo(number(PLAYER + ".film.end"));
        assertThat(text(".output")).contains("task 9 done");
        assertThat(text(".race")).contains("saved");
        browser.press("Home");
        assertThat(text(".output")).doesNotContain("task 9 done");

        browser.eval(PLAYER + ".clock.seek(6.2e6)");
        assertThat(number("document.querySelectorAll('.listing .band').length")).isPositive();
        assertThat(number("document.querySelectorAll('.drawing .box.slot-busy').length"))
                .isEqualTo(4);
        browser.press("]");
        browser.press("]");
        browser.press(" ");
        browser.until(PLAYER + ".clock.ended");
        assertThat(number("document.querySelectorAll('.drawing .box.slot-busy').length")).isZero();
        wasQuiet();
    }

    @Test
    void everyEventOfARunIsReachedByStepping() throws Exception {
        browser.open(runPage());
        browser.until("document.querySelector('.lane')");
        browser.eval(PLAYER + ".clock.seek(0)");
        int steps = (int) number(PLAYER + ".film.steps.length");
        assertThat(steps).isGreaterThan(100);
        for (int i = 1; i < steps; i++) {
            browser.press("ArrowRight");
            assertThat(now()).isEqualTo(number(PLAYER + ".film.steps[" + i + "]"));
        }
        assertThat(now()).isEqualTo(number(PLAYER + ".film.end"));
        for (int i = steps - 2; i > steps - 20; i--) {
            browser.press("ArrowLeft");
            assertThat(now()).isEqualTo(number(PLAYER + ".film.steps[" + i + "]"));
        }
        wasQuiet();
    }

    @Test
    void languageThemeAndWordsAreSwitched() throws Exception {
        browser.open(runPage());
        browser.until("document.querySelector('.lane')");
        browser.press("End");
        browser.eval("PAGE.languageButtons[1].click()");
        assertThat(browser.eval("document.documentElement.lang").asString()).isEqualTo("zh-CN");
        assertThat(text(".race")).contains("省下");
        assertThat(now()).as("the moment stays").isEqualTo(number(PLAYER + ".film.end"));
        String light = browser.eval("getComputedStyle(document.body.parentNode).color").asString();
        browser.eval("PAGE.themeButton.click()");
        assertThat(browser.eval("getComputedStyle(document.body.parentNode).color").asString())
                .isNotEqualTo(light);
        browser.eval("PAGE.stageButton.click()");
        assertThat(number("document.querySelector('.listing-card').offsetWidth")).isZero();
        browser.eval("document.querySelector('.ghost-button').click()");
        assertThat(text(".top .facts")).contains("Java 25");
        assertThat(text(".in-words")).contains("进程");
        wasQuiet();
    }

    @Test
    void nothingIsWiderThanAPhone() throws Exception {
        browser.size(390, 844);
        browser.open(runPage());
        browser.until("document.querySelector('.lane')");
        browser.press("End");
        assertThat(number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(number("document.querySelector('.drawing').getBoundingClientRect().right"))
                .isBetween(200.0, 390.0);
        wasQuiet();
    }

    @Test
    void aLessonAsksPlaysAndTells() throws Exception {
        browser.open(page("lesson.html", Pages.lesson("num01")));
        String article = "document.querySelector('article:not([hidden])')";
        browser.until(article + ".querySelector('.lane')");
        assertThat(browser.eval(article + ".dataset.in").asString()).isEqualTo("en");
        String demo =
                article
                        + ".querySelector('.demo:not(.other-demo) > [data-engine]:not(.other-engine)')";
        browser.eval(demo + ".querySelector('.pills [data-right=\"1\"]').click()");
        assertThat(browser.eval(demo + ".querySelector('.verdict').open").asBoolean()).isFalse();
        browser.eval(demo + ".querySelector('.main-button').focus()");
        browser.press("End");
        browser.until(demo + ".querySelector('.verdict').open");
        browser.until(demo + ".querySelector('.was-right')");
        String happened =
                article + ".querySelector('details.happened:not(.other-demo):not(.other-engine)')";
        assertThat(browser.eval(happened + ".open").asBoolean()).isTrue();

        browser.eval("PAGE.chooseEngine('python')");
        browser.until(demo + ".dataset.engine === 'python' && " + demo + ".querySelector('.lane')");
        browser.eval("PAGE.speak('zh')");
        assertThat(browser.eval(article + ".lang").asString()).isEqualTo("zh-CN");
        browser.until(demo + ".querySelector('.lane')");
        wasQuiet();
    }

    @Test
    void aWordOfTheGlossaryIsExplainedBesideThePage() throws Exception {
        browser.open(page("lesson.html", Pages.lesson("num03")));
        String word = "document.querySelector('article:not([hidden]) .term')";
        String card = "document.querySelector('.term-card:popover-open')";
        browser.until(word);
        assertThat(browser.eval(card + " === null").asBoolean()).isTrue();
        browser.eval(word + ".focus()");
        browser.press(" ");
        browser.until(card);
        assertThat(
                        browser.eval(card + ".id === " + word + ".getAttribute('popovertarget')")
                                .asBoolean())
                .isTrue();
        assertThat(text(".term-card:popover-open")).hasSizeGreaterThan(20);
        browser.press(" ");
        browser.until(card + " === null");
        wasQuiet();
    }

    /// Nothing went wrong, and nothing was asked for but the file itself.
    private void wasQuiet() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .hasSize(1)
                .allSatisfy(it -> assertThat(it).startsWith("file:"));
    }

    private Path runPage() throws Exception {
        var recording =
                Pages.COURSE
                        .lesson("num06")
                        .flatMap(lesson -> lesson.demo("side-by-side"))
                        .flatMap(demo -> demo.recording(EngineKind.JAVA, Language.EN))
                        .orElseThrow();
        try (var in = recording.open()) {
            return page("run.html", Pages.run(TraceFile.read(in).events()));
        }
    }

    private Path page(String name, String content) throws Exception {
        return Files.writeString(Objects.requireNonNull(folder).resolve(name), content);
    }

    private double now() throws Exception {
        return number(PLAYER + ".clock.now");
    }

    private double number(String expression) throws Exception {
        return browser.eval(expression).doubleValue();
    }

    private String text(String selector) throws Exception {
        JsonNode told = browser.eval("document.querySelector('" + selector + "').textContent");
        return told.asString();
    }
}
