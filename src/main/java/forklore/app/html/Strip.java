package forklore.app.html;

import java.util.ArrayList;
import java.util.List;

/// Lists of numbers that change from frame to frame, written as what changes. `film.js` reads them.
///
/// A frame with changes is `[frame, change, …]`. A change is `[track, from, gone, number, …]`: so
/// many numbers from that place on are replaced by these; or `[track, -1, place, number, …]`: the
/// numbers at these places are others.
final class Strip {
    private final List<List<Long>> tracks = new ArrayList<>();
    private final List<List<Object>> frames = new ArrayList<>();

    /// One more list, empty before the first frame; its number.
    int track() {
        tracks.add(List.of());
        return tracks.size() - 1;
    }

    /// What the list is from this frame on. Frames come in order.
    void put(int frame, int track, List<Long> next) {
        List<Long> before = tracks.get(track);
        if (next.equals(before)) {
            return;
        }
        tracks.set(track, List.copyOf(next));
        frame(frame).add(change(track, before, next));
    }

    List<List<Object>> frames() {
        return frames;
    }

    private List<Object> frame(int number) {
        if (frames.isEmpty() || !frames.getLast().getFirst().equals(number)) {
            frames.add(new ArrayList<>(List.of(number)));
        }
        return frames.getLast();
    }

    private static List<Long> change(int track, List<Long> before, List<Long> next) {
        int from = 0;
        int shorter = Math.min(before.size(), next.size());
        while (from < shorter && before.get(from).equals(next.get(from))) {
            from++;
        }
        int end = 0;
        while (end < shorter - from
                && before.get(before.size() - 1 - end).equals(next.get(next.size() - 1 - end))) {
            end++;
        }
        var replaced = new ArrayList<>(List.of((long) track, (long) from));
        replaced.add((long) (before.size() - from - end));
        replaced.addAll(next.subList(from, next.size() - end));
        if (before.size() != next.size()) {
            return replaced;
        }
        var single = new ArrayList<>(List.of((long) track, -1L));
        for (int i = from; i < next.size() - end; i++) {
            if (!before.get(i).equals(next.get(i))) {
                single.add((long) i);
                single.add(next.get(i));
            }
        }
        return single.size() < replaced.size() ? single : replaced;
    }
}
