package forklore.ui.stage;

import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes what a laid out and styled node shows as SVG 1.1: the same colours, places and texts.
///
/// Understands what pictures are made of: regions with plain fills and borders, texts, and the
/// shapes of [SvgPath]; moved, not turned.
public final class SvgDrawing {
    private final StringBuilder out = new StringBuilder();
    private final Node root;

    private SvgDrawing(Node root) {
        this.root = root;
    }

    /// The SVG document; to be asked for on the JavaFX thread.
    public static String of(Region root) {
        var drawing = new SvgDrawing(root);
        drawing.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\""
                        + " viewBox=\"0 0 %s %s\">",
                root.getWidth(), root.getHeight(), root.getWidth(), root.getHeight());
        drawing.draw(root);
        drawing.out.append("</svg>\n");
        return drawing.out.toString();
    }

    /// Numbers as short as they can be; texts as they are.
    private void add(String pattern, Object... values) {
        Object[] told = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            told[i] = values[i] instanceof Number n ? SvgPath.number(n.doubleValue()) : values[i];
        }
        out.append(String.format(Locale.ROOT, pattern, told)).append('\n');
    }

    private void draw(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node.getOpacity() < 1) {
            add("<g opacity=\"%s\">", node.getOpacity());
        }
        switch (node) {
            case Text text -> text(text);
            case Shape shape -> shape(shape);
            case Region region -> region(region);
            case Node other -> {
                // A group has no look of its own.
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::draw);
        }
        if (node.getOpacity() < 1) {
            out.append("</g>\n");
        }
    }

    private Point2D place(Node node, double x, double y) {
        Point2D at = node.localToScene(x, y);
        Point2D corner = root.localToScene(0, 0);
        return at.subtract(corner);
    }

    private void region(Region region) {
        if (region.getBackground() != null) {
            region.getBackground().getFills().forEach(fill -> fill(region, fill));
        }
        if (region.getBorder() != null) {
            region.getBorder().getStrokes().forEach(stroke -> border(region, stroke));
        }
    }

    private void fill(Region region, BackgroundFill fill) {
        box(
                region,
                fill.getInsets(),
                fill.getRadii().getTopLeftHorizontalRadius(),
                paint("fill", fill.getFill()));
    }

    private void border(Region region, BorderStroke stroke) {
        double width = stroke.getWidths().getTop();
        if (width == 0 || stroke.getTopStroke() == null) {
            return;
        }
        Insets insets = stroke.getInsets();
        double half = width / 2;
        var middle =
                new Insets(
                        insets.getTop() + half,
                        insets.getRight() + half,
                        insets.getBottom() + half,
                        insets.getLeft() + half);
        box(
                region,
                middle,
                stroke.getRadii().getTopLeftHorizontalRadius(),
                "fill=\"none\" "
                        + paint("stroke", stroke.getTopStroke())
                        + " stroke-width=\""
                        + SvgPath.number(width)
                        + "\""
                        + dashes(stroke.getTopStyle().getDashArray()));
    }

    private void box(Region region, Insets insets, double radius, String look) {
        double width = region.getWidth() - insets.getLeft() - insets.getRight();
        double height = region.getHeight() - insets.getTop() - insets.getBottom();
        if (width <= 0 || height <= 0 || look.contains("transparent")) {
            return;
        }
        Point2D at = place(region, insets.getLeft(), insets.getTop());
        add(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" %s/>",
                at.getX(),
                at.getY(),
                width,
                height,
                Math.min(radius, Math.min(width, height) / 2),
                look);
    }

    private void shape(Shape shape) {
        Point2D at = place(shape, 0, 0);
        add(
                "<path transform=\"translate(%s %s)\" d=\"%s\" %s %s stroke-width=\"%s\"%s/>",
                at.getX(),
                at.getY(),
                SvgPath.of(shape),
                paint("fill", shape.getFill()),
                paint("stroke", shape.getStroke()),
                shape.getStrokeWidth(),
                dashes(shape.getStrokeDashArray()));
    }

    private void text(Text text) {
        if (text.getText().isBlank()) {
            return;
        }
        double down = text.getTextOrigin() == VPos.BASELINE ? 0 : text.getBaselineOffset();
        Point2D at = place(text, text.getX(), text.getY() + down);
        var font = text.getFont();
        boolean bold = font.getStyle().toLowerCase(Locale.ROOT).contains("bold");
        add(
                "<text x=\"%s\" y=\"%s\" font-family=\"%s\" font-size=\"%s\"%s %s"
                        + " textLength=\"%s\" xml:space=\"preserve\">%s</text>",
                at.getX(),
                at.getY(),
                family(font.getFamily()),
                font.getSize(),
                bold ? " font-weight=\"bold\"" : "",
                paint("fill", text.getFill()),
                text.getLayoutBounds().getWidth(),
                escaped(text.getText()));
    }

    /// Our fonts are at hand only in the app.
    private static String family(String family) {
        return family.contains("Mono")
                ? family + ", JetBrains Mono, monospace"
                : family + ", Inter, Noto Sans SC, sans-serif";
    }

    private static String paint(String what, Paint paint) {
        if (!(paint instanceof Color color) || color.getOpacity() == 0) {
            return what
                    + "=\""
                    + (what.equals("fill") && paint != null ? "transparent" : "none")
                    + "\"";
        }
        String hex =
                String.format(
                        "#%02x%02x%02x",
                        Math.round(color.getRed() * 255),
                        Math.round(color.getGreen() * 255),
                        Math.round(color.getBlue() * 255));
        String solid = what + "=\"" + hex + "\"";
        return color.isOpaque()
                ? solid
                : solid + " " + what + "-opacity=\"" + SvgPath.number(color.getOpacity()) + "\"";
    }

    private static String dashes(List<Double> lengths) {
        return lengths.isEmpty()
                ? ""
                : lengths.stream()
                        .map(SvgPath::number)
                        .collect(Collectors.joining(" ", " stroke-dasharray=\"", "\""));
    }

    /// XML has no way to write most control characters, nor half a surrogate pair.
    private static String escaped(String text) {
        var out = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> out.append("&amp;");
                                case '<' -> out.append("&lt;");
                                case '>' -> out.append("&gt;");
                                default -> out.appendCodePoint(isCharacter(c) ? c : 0xFFFD);
                            }
                        });
        return out.toString();
    }

    private static boolean isCharacter(int c) {
        return c == '\t' || (c >= ' ' && c < 0xD800) || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF);
    }
}
