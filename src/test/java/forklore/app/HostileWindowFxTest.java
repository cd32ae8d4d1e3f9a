package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.hostile.HostileRecordings;
import forklore.session.Intent;
import forklore.session.Session;
import forklore.ui.kit.Fonts;

import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Whatever a recording says, the window opens it or says why not, shows any moment of it, with the
/// timeline and without, and goes on.
@ExtendWith(ApplicationExtension.class)
class HostileWindowFxTest {
    private static final int COUNT = Integer.getInteger("forklore.hostile.windows", 8);

    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    @TempDir Path folder;
    private OpenApp app;

    @Start
    void open(Stage stage) {
        Fonts.load();
        Thread.currentThread().setUncaughtExceptionHandler((_, thrown) -> uncaught.add(thrown));
        app = new OpenApp(stage, new ScriptedEngine(8).openGate());
    }

    @AfterEach
    void close() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> app.window.close()).get();
    }

    @Test
    void damagedRecordingsAreShown() throws Exception {
        int shown = 0;
        for (int seed = 1; seed <= COUNT; seed++) {
            send(new Intent.OpenLesson("num00"));
            Path file = folder.resolve("damaged-" + seed + ".jsonl");
            // Half a character is written as a question mark.
            String lines = String.join("\n", HostileRecordings.damaged(seed));
            Files.write(file, lines.getBytes(StandardCharsets.UTF_8));
            send(new Intent.OpenRecordings(List.of(file.toString())));
            String name = file.getFileName().toString();
            Session opened =
                    app.await(session -> !session.show().isEmpty() || isRefused(session, name));
            if (!opened.show().isEmpty()) {
                look(opened.show().timeline().duration());
                shown++;
            }
            Files.delete(file);
            assertThat(uncaught).as("of the recording damaged with seed %d", seed).isEmpty();
        }
        assertThat(shown).as("how many of %d could be opened", COUNT).isGreaterThan(COUNT / 2);
    }

    private void look(long end) throws Exception {
        for (boolean timeline : new boolean[] {false, true}) {
            send(new Intent.ShowTimeline(timeline));
            for (long t : new long[] {0, end / 3, end}) {
                send(new Intent.Seek(t));
            }
        }
    }

    private static boolean isRefused(Session session, String name) {
        return session.notices().stream().anyMatch(notice -> notice.args().contains(name));
    }

    private void send(Intent intent) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> app.window.pump().send(intent)).get();
        app.settle();
    }
}
