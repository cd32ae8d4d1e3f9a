package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.lesson.CourseReader;
import forklore.ui.kit.Fonts;
import forklore.ui.kit.Theme;

import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// What has time until the first page can be read waits until it can.
@ExtendWith(ApplicationExtension.class)
class FirstPageFxTest {
    private static final long PATIENCE_S = Long.getLong("forklore.patience", 120);
    private static final int FRAMES = 20;

    private final List<Boolean> settled = new ArrayList<>();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private AppWindow window;

    @Start
    void make(Stage stage) {
        Fonts.load();
        Theme.load();
        window =
                new AppWindow(
                        new AppWindow.Parts(
                                CourseReader.bundled(),
                                new TestRuntimes(new ScriptedEngine(8)),
                                new PreferencesFile(null),
                                _ -> {}),
                        Optional.empty());
        stage.setScene(new Scene(window.shell(), 980, 900));
        stage.show();
        window.afterFirstPage(() -> settled.add(window.shell().isSettled()));
        window.afterFirstPage(() -> done.complete(null));
    }

    @Test
    void actionsFollowOnceThePageIsWholeAndPainted() throws Exception {
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            assertThat(window.shell().isSettled()).isFalse();
                            window.open();
                            assertThat(settled).isEmpty();
                        })
                .get();
        try {
            done.get(PATIENCE_S, TimeUnit.SECONDS);
            frames();
            assertThat(settled).containsExactly(true);
        } finally {
            WaitForAsyncUtils.asyncFx(() -> window.close()).get();
        }
    }

    @Test
    void ofAWindowThatIsClosedBeforeNothingFollows() throws Exception {
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            window.open();
                            window.close();
                        })
                .get();
        frames();
        assertThat(settled).isEmpty();
        assertThat(done).isNotDone();
    }

    /// Lets more frames go by than are waited for.
    private static void frames() throws Exception {
        var gone = new CompletableFuture<Void>();
        var timer =
                new AnimationTimer() {
                    private int left = FRAMES;

                    @Override
                    public void handle(long now) {
                        left--;
                        if (left == 0) {
                            stop();
                            gone.complete(null);
                        }
                    }
                };
        timer.start();
        gone.get(PATIENCE_S, TimeUnit.SECONDS);
    }
}
