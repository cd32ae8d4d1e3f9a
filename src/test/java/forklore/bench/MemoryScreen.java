package forklore.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A screen of an X server in memory (`Xvfb`), whose pixels can be read while programs draw on it:
/// what they have painted, not what they believe they have. Its file is in the form of `xwd` (X11's
/// `XWDFile.h`): numbers of 32 bits, the highest byte first, then the colours, then the pixels.
final class MemoryScreen implements AutoCloseable {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int STRIDE_AT = 12;
    private static final int COLOURS_AT = 19;
    private static final int COLOUR_BYTES = 12;

    /// A difference in green, from a pixel to the next, that an eye reads as an edge.
    private static final int EDGE = 64;

    private final Process server;
    private final Path folder;
    private final String display;
    private final IntBuffer pixels;
    private final int[] row = new int[WIDTH];

    /// Pixels from a row to the next.
    private final int stride;

    private MemoryScreen(Process server, Path folder, String display) throws IOException {
        this.server = server;
        this.folder = folder;
        this.display = display;
        ByteBuffer file = map(folder.resolve("Xvfb_screen0"));
        file.order(ByteOrder.BIG_ENDIAN);
        int bytes = number(file, STRIDE_AT);
        stride = bytes / Integer.BYTES;
        int start = number(file, 0) + number(file, COLOURS_AT) * COLOUR_BYTES;
        ByteBuffer image = file.slice(start, bytes * HEIGHT).order(ByteOrder.LITTLE_ENDIAN);
        pixels = image.asIntBuffer();
    }

    private static int number(ByteBuffer file, int index) {
        return file.getInt(index * Integer.BYTES);
    }

    private static MappedByteBuffer map(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    /// @throws IOException if there is no `Xvfb`, or it tells no display
    static MemoryScreen open() throws IOException {
        Path folder = Files.createTempDirectory("screen");
        String size = WIDTH + "x" + HEIGHT + "x24";
        Process server =
                new ProcessBuilder(
                                "Xvfb",
                                "-displayfd",
                                "1",
                                "-screen",
                                "0",
                                size,
                                "-fbdir",
                                "" + folder)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var told = new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8);
        String number = new BufferedReader(told).readLine();
        if (number == null) {
            throw new IOException("Xvfb ended without a display");
        }
        return new MemoryScreen(server, folder, ":" + number);
    }

    /// As in the variable `DISPLAY`. A process to be started on this screen, with a home of its
    /// own; what it says on stderr is not kept.
    ProcessBuilder process(List<String> command, Path home) {
        var builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(
                        Map.of(
                                "DISPLAY", display(),
                                "XDG_CACHE_HOME", home.resolve("cache").toString(),
                                "XDG_CONFIG_HOME", home.resolve("config").toString(),
                                "XDG_DATA_HOME", home.resolve("data").toString()));
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private String display() {
        return display;
    }

    /// How many edges from a pixel to its right neighbour are seen, in every second row: about what
    /// is written there.
    int ink() {
        int edges = 0;
        for (int y = 0; y < HEIGHT; y += 2) {
            pixels.get(y * stride, row);
            int left = green(row[0]);
            for (int pixel : row) {
                int here = green(pixel);
                if (Math.abs(here - left) > EDGE) {
                    edges++;
                }
                left = here;
            }
        }
        return edges;
    }

    private static int green(int pixel) {
        return pixel >> Byte.SIZE & 0xff;
    }

    @Override
    public void close() throws IOException {
        server.destroy();
        server.onExit().join();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
