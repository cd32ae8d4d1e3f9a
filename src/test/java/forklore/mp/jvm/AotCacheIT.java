package forklore.mp.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forklore.mp.life.Main;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// The runtime's folder in the cache and its AOT cache: made once, whole or not at all.
@Timeout(300)
class AotCacheIT {
    @TempDir Path cache;

    @Test
    void severalWhoUnpackAtOnceGetOneWholeFolder() throws Exception {
        RuntimeOrigin origin = RuntimeOrigin.find();
        List<Path> folders = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Path>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                all.add(threads.submit(() -> RuntimeHome.in(cache, origin).folder()));
            }
            for (Future<Path> each : all) {
                folders.add(each.get());
            }
        }

        assertThat(folders).containsOnly(folders.getFirst());
        try (Stream<Path> entries = Files.list(cache)) {
            assertThat(entries).containsExactly(folders.getFirst());
        }
        assertThat(folders.getFirst().resolve("runtime.jar")).isNotEmptyFile();
    }

    @Test
    void theNameChangesWithTheClasses() throws IOException {
        RuntimeClasses classes = RuntimeOrigin.find().read(RuntimeClasses::in);
        var other = new TreeMap<>(classes.files());
        other.put("forklore/mp/Another.class", new byte[] {1});

        assertThat(new RuntimeClasses(other).fingerprint()).isNotEqualTo(classes.fingerprint());
    }

    @Test
    void theNameOfAJarsRuntimeChangesWithItsPlaceItsSizeAndItsAge() throws IOException {
        Path jar = Files.write(cache.resolve("one.jar"), new byte[10]);
        var age = FileTime.from(Instant.EPOCH);
        Files.setLastModifiedTime(jar, age);
        Path copy = Files.copy(jar, cache.resolve("two.jar"), StandardCopyOption.COPY_ATTRIBUTES);
        String name = new RuntimeOrigin(jar).fingerprint();

        assertThat(new RuntimeOrigin(jar).fingerprint()).isEqualTo(name);
        assertThat(new RuntimeOrigin(copy).fingerprint()).isNotEqualTo(name);
        Files.write(jar, new byte[11]);
        Files.setLastModifiedTime(jar, age);
        assertThat(new RuntimeOrigin(jar).fingerprint()).isNotEqualTo(name);
        Files.write(jar, new byte[10]);
        assertThat(new RuntimeOrigin(jar).fingerprint()).isNotEqualTo(name);
    }

    @Test
    void aMadeCacheIsUsedATornOneIsNotAndAChildStartsEitherWay() throws Exception {
        RuntimeHome home = RuntimeHome.in(cache, RuntimeOrigin.find());
        AotCache aot = home.aotCache(AotCache.Part.LISTING);
        assertThat(aot.flags()).isEmpty();
        aot.make();
        assertThat(aot.flags()).containsExactly("-XX:AOTCache=" + aot.file());
        assertThat(say(home, aot.flags())).isEqualTo("1\n");

        Files.write(aot.file(), new byte[100]);
        assertThat(aot.flags()).isEmpty();
        assertThat(say(home, List.of("-XX:AOTCache=" + aot.file()))).isEqualTo("1\n");
        aot.make();
        assertThat(aot.isWhole()).isTrue();
    }

    @Test
    void whoeverMakesTheCachesDeletesWhatADeadMakerLeftAndTwoDontMakeThemAtOnce() throws Exception {
        RuntimeHome home = RuntimeHome.in(cache, RuntimeOrigin.find());
        Path left = Files.createFile(home.folder().resolve("draft123.aot"));
        try (var channel =
                        FileChannel.open(
                                home.folder().resolve("making.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            assertThatThrownBy(() -> AotCache.makeMissing(home))
                    .isInstanceOf(OverlappingFileLockException.class);
        }
        AotCache.makeMissing(home);

        assertThat(left).doesNotExist();
        for (AotCache.Part part : AotCache.Part.values()) {
            assertThat(home.aotCache(part).isWhole()).isTrue();
        }
    }

    @Test
    void aNewRuntimeDeletesThoseThatNobodyUsedForAMonth() throws Exception {
        RuntimeOrigin origin = RuntimeOrigin.find();
        Path unused = Files.createDirectories(cache.resolve("runtime-0123"));
        Path used = Files.createDirectories(cache.resolve("runtime-4567"));
        var longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(31)));
        Files.setLastModifiedTime(unused, longAgo);
        // As if another process deleted it at this moment.
        Files.createSymbolicLink(cache.resolve("runtime-89ab"), cache.resolve("gone"));

        Path folder = RuntimeHome.in(cache, origin).folder();
        assertThat(unused).doesNotExist();
        assertThat(used).exists();
        Files.setLastModifiedTime(folder, longAgo);
        assertThat(RuntimeHome.in(cache, origin).folder()).isEqualTo(folder);
        assertThat(Files.getLastModifiedTime(folder)).isGreaterThan(longAgo);
    }

    /// Runs a child with these flags and gives what it printed.
    private static String say(RuntimeHome home, List<String> flags) throws Exception {
        var command = new ArrayList<>(JvmCommand.smallJvm());
        command.addAll(flags);
        String classPath = home.jar() + File.pathSeparator + classes();
        command.addAll(List.of("-cp", classPath, Main.class.getName(), Sayer.class.getName()));
        java.lang.Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }

    /// A listing that says one thing.
    static final class Sayer {
        private Sayer() {}

        static void main() {
            IO.println(1);
        }
    }

    /// Where the tests' classes are.
    private static Path classes() throws URISyntaxException {
        var source = AotCacheIT.class.getProtectionDomain().getCodeSource();
        return Path.of(source.getLocation().toURI());
    }
}
