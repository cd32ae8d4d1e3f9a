package forklore.picture.time;

/// Cuts what a track tells into stretches that can be seen: what is narrower than a pixel is put
/// together with its neighbours.
final class Segments {
    private Segments() {}

    interface Sink {
        /// @param place of the state in its track; -1 before the first
        void one(int place, double x, double right);

        /// Several states, each too short to be seen.
        void many(double x, double right);
    }

    /// @param begin no earlier than the stretch
    /// @param end no later than the stretch
    static void cut(Track<?> track, long begin, long end, Stretch stretch, Sink sink) {
        cut(track, begin, end, new Grain(stretch, 1), sink);
    }

    /// @param least what is narrower than this is not seen by itself, px
    record Grain(Stretch stretch, double least) {}

    static void cut(Track<?> track, long begin, long end, Grain grain, Sink sink) {
        var stretch = grain.stretch();
        int place = track.until(begin) - 1;
        long t = begin;
        double many = -1;
        while (t < end) {
            long next = place + 1 < track.size() ? Math.min(end, track.time(place + 1)) : end;
            double x = stretch.x(t);
            if (stretch.pixels(next - t) >= grain.least()) {
                if (many >= 0) {
                    sink.many(many, x);
                    many = -1;
                }
                sink.one(place, x, stretch.x(next));
                place++;
                t = next;
            } else {
                many = many < 0 ? x : many;
                long edge = Math.max(next, stretch.t(Math.floor(x) + grain.least()));
                place = track.until(edge) - 1;
                t = edge;
            }
        }
        if (many >= 0) {
            sink.many(many, stretch.x(end));
        }
    }
}
