package forklore.installer;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// The app's icon: one process becomes two. Drawn here, so that every size and every system's file
/// is the same drawing.
final class Icon {
    private static final Color GROUND = new Color(0x24, 0x38, 0x5e);
    private static final Color PARENT = new Color(0xf4, 0xf6, 0xfa);
    private static final Color LEFT = new Color(0x5b, 0xb8, 0xff);
    private static final Color RIGHT = new Color(0xff, 0xb4, 0x54);

    private Icon() {}

    private static String ending() {
        return switch (Host.here()) {
            case LINUX -> ".png";
            case MACOS -> ".icns";
            case WINDOWS -> ".ico";
        };
    }

    /// Writes the file that this system wants.
    ///
    /// @param place its ending is changed to what the system calls an icon
    /// @return the file
    static Path write(Path place) throws IOException {
        byte[] bytes =
                switch (Host.here()) {
                    case LINUX -> png(512);
                    case MACOS -> icns();
                    case WINDOWS -> ico();
                };
        String name = place.getFileName().toString().replaceFirst("\\..*$", "") + ending();
        return Files.write(place.resolveSibling(name), bytes);
    }

    static byte[] png(int size) throws IOException {
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        var g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / 64.0, size / 64.0);
        draw(g);
        g.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /// In a square of 64.
    private static void draw(Graphics2D g) {
        g.setColor(GROUND);
        g.fill(new RoundRectangle2D.Double(2, 2, 60, 60, 18, 18));
        g.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(PARENT);
        branch(g, 19);
        branch(g, 45);
        g.fill(new Ellipse2D.Double(25, 10, 14, 14));
        g.setColor(LEFT);
        g.fill(new Ellipse2D.Double(12, 41, 14, 14));
        g.setColor(RIGHT);
        g.fill(new Ellipse2D.Double(38, 41, 14, 14));
    }

    private static void branch(Graphics2D g, double x) {
        var line = new Path2D.Double();
        line.moveTo(32, 17);
        line.curveTo(32, 36, x, 30, x, 48);
        g.draw(line);
    }

    /// An icon of Windows: a directory, then one picture for each size, as PNG.
    private static byte[] ico() throws IOException {
        int[] sizes = {16, 24, 32, 48, 64, 256};
        var pictures = new ByteArrayOutputStream();
        var head = ByteBuffer.allocate(6 + 16 * sizes.length).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) sizes.length);
        for (int size : sizes) {
            byte[] png = png(size);
            // 256 is written as 0.
            head.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            head.putShort((short) 1).putShort((short) 32).putInt(png.length);
            head.putInt(head.capacity() + pictures.size());
            pictures.write(png);
        }
        var out = new ByteArrayOutputStream();
        out.write(head.array());
        pictures.writeTo(out);
        return out.toByteArray();
    }

    /// An icon of macOS: chunks of a type, a length and a PNG.
    private static byte[] icns() throws IOException {
        int[] sizes = {128, 256, 512, 1024};
        String[] types = {"ic07", "ic08", "ic09", "ic10"};
        var chunks = new ByteArrayOutputStream();
        var out = new DataOutputStream(chunks);
        for (int i = 0; i < sizes.length; i++) {
            byte[] png = png(sizes[i]);
            out.write(types[i].getBytes(StandardCharsets.US_ASCII));
            out.writeInt(png.length + 8);
            out.write(png);
        }
        var all = new ByteArrayOutputStream();
        var whole = new DataOutputStream(all);
        whole.write("icns".getBytes(StandardCharsets.US_ASCII));
        whole.writeInt(chunks.size() + 8);
        chunks.writeTo(whole);
        return all.toByteArray();
    }
}
