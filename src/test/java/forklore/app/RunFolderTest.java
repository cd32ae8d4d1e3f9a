package forklore.app;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.model.PoolRun;
import forklore.model.Timeline;
import forklore.trace.Obstacle;
import forklore.trace.RunEvent.MomentMarked;
import forklore.trace.RunEvent.RunReplayed;
import forklore.trace.Stamp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class RunFolderTest {
    private static final Timeline RUN = PoolRun.applyAsync("", 2, 5, 1).timeline();

    @TempDir Path folder;

    private static final long LARGE = 1 << 20;

    private RunFolder runs(int count, int large) {
        return new RunFolder(folder.resolve("runs"), new RunFolder.Bounds(count, large));
    }

    @Test
    void aKeptRunIsReadAsItWas() throws IOException {
        var marked = RUN.append(new MomentMarked(new Stamp(RUN.duration(), 1, 0), "the end"));
        Path file = runs(3, 1).keep("num06/apply", marked, LARGE, null).orElseThrow();
        var read = RecordingReader.open(file, _ -> {});
        assertThat(read.problems()).isEmpty();
        assertThat(read.timeline().end().run().replayed()).contains(Obstacle.OPENED);
        assertThat(read.timeline().events())
                .filteredOn(event -> !(event instanceof RunReplayed))
                .containsExactlyElementsOf(marked.events());
    }

    @Test
    void theOldestMakeRoom() throws IOException {
        var runs = runs(2, 1);
        Path kept = runs.keep("num06/apply", RUN, LARGE, null).orElseThrow();
        for (String name : new String[] {"20200101-000000-000", "20200102-000000-000"}) {
            Files.copy(
                    Path.of(runs.runs("num06/apply").getFirst().path()),
                    kept.resolveSibling(name + ".jsonl"));
        }
        runs.keep("num06/apply", RUN, LARGE, Path.of(runs.runs("num06/apply").getFirst().path()));
        assertThat(runs.runs("num06/apply")).hasSize(2);
        assertThat(runs.runs("num06/apply").getLast().path()).contains("20200102");
        assertThat(runs.runs("num06/apply-async")).isEmpty();
    }

    @Test
    void allTogetherStayWithinTheirBytes() throws IOException {
        long size = Files.size(runs(9, 1).keep("a/b", RUN, LARGE, null).orElseThrow());
        var tight = runs(9, 2);
        for (String demo : new String[] {"c/d", "e/f", "g/h"}) {
            tight.keep(demo, RUN, size, null);
        }
        long all;
        try (var files = Files.walk(folder)) {
            all =
                    files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum();
        }
        assertThat(all).isLessThanOrEqualTo(size * 2).isPositive();
        assertThat(tight.runs("g/h")).hasSize(1);
    }

    @Test
    void aRunTooLargeIsNotKeptAndLeavesNothing() throws IOException {
        assertThat(runs(3, 1).keep("num06/apply", RUN, 200, null)).isEmpty();
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseMayLook() throws IOException {
        Path file = runs(3, 1).keep("../../x", RUN, LARGE, null).orElseThrow();
        assertThat(file.normalize()).startsWith(folder.resolve("runs"));
        assertThat(folder.resolve("runs").relativize(file).getNameCount()).isEqualTo(2);
        for (String place :
                new String[] {".", folder.resolve("runs").relativize(file).getName(0).toString()}) {
            var permissions = Files.getPosixFilePermissions(folder.resolve("runs").resolve(place));
            assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rwx------");
        }
    }
}
