package forklore.picture;

import java.util.List;

/// Something to draw. Shapes are drawn in the order of their list, later ones on top.
public sealed interface Shape {
    /// No identity: the shape's colour comes from its tone or surface alone.
    int NOBODY = -1;

    /// What the shape stands for; unique within its picture (within its group for a part).
    String id();

    /// Where it is, within the picture or its group.
    Rect at();

    /// A rounded rectangle.
    ///
    /// @param identity the index of the process whose colour it has, or [#NOBODY]
    record Box(String id, Rect at, Surface surface, int identity) implements Shape {}

    /// A bar that is filled from the left.
    ///
    /// @param fraction from 0 to 1
    record Bar(String id, Rect at, double fraction, int identity) implements Shape {}

    /// Words on one line, centred on the height of `at` and cut short with … where too wide.
    record Label(String id, Rect at, Words words, Type type) implements Shape {}

    /// How a label is set.
    record Type(FontRole font, Tone tone, Align align, int identity) {
        public Type(FontRole font, Tone tone) {
            this(font, tone, Align.LEFT, NOBODY);
        }

        public Type right() {
            return new Type(font, tone, Align.RIGHT, identity);
        }

        public Type centered() {
            return new Type(font, tone, Align.CENTER, identity);
        }

        public Type of(int who) {
            return new Type(font, tone, align, who);
        }
    }

    enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /// A process's own mark: its colour and its form (circle, square, diamond, …).
    record Marker(String id, Rect at, int identity) implements Shape {}

    /// A smooth line through the points.
    record Edge(String id, List<Point> points, EdgeRole role, int identity) implements Shape {
        public Edge {
            points = List.copyOf(points);
        }

        @Override
        public Rect at() {
            double left = points.stream().mapToDouble(Point::x).min().orElse(0);
            double top = points.stream().mapToDouble(Point::y).min().orElse(0);
            double right = points.stream().mapToDouble(Point::x).max().orElse(0);
            double bottom = points.stream().mapToDouble(Point::y).max().orElse(0);
            return new Rect(left, top, right - left, bottom - top);
        }
    }

    enum EdgeRole {
        /// From a parent to a child that it started.
        CHILD,
        /// From whoever adopted an orphan.
        ADOPTED,
        /// From one who waits to what is waited for.
        WAITS,
        /// The tip of an arrow of that kind.
        TIP,
        /// From one who waits, and its tip, on a circle of those that wait for each other.
        CIRCLE,
        /// The way that items take.
        FLOW,
        /// A piece of a measured curve.
        CURVE,
        /// A piece of the curve as it should be.
        IDEAL
    }

    /// Shapes that move as one; their places are within the group.
    ///
    /// @param pid the process it stands for, for a tooltip or a kill button; 0 where there is none
    /// @param parts drawn in order
    record Group(String id, Rect at, int pid, List<Shape> parts) implements Shape {
        public Group {
            parts = List.copyOf(parts);
        }
    }
}
