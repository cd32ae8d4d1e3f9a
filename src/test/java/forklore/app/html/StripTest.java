package forklore.app.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class StripTest {
    @Test
    void whatWasPutIsReadAgainAtEveryFrame() {
        var luck = new Random(7);
        var strip = new Strip();
        int tracks = 3;
        for (int i = 0; i < tracks; i++) {
            strip.track();
        }
        var put = new ArrayList<List<List<Long>>>();
        List<List<Long>> now = new ArrayList<>(List.of(List.of(), List.of(), List.of()));
        for (int frame = 0; frame < 300; frame++) {
            int track = luck.nextInt(tracks);
            List<Long> next = changed(now.get(track), luck);
            now.set(track, next);
            strip.put(frame, track, next);
            put.add(List.copyOf(now));
        }
        var read =
                new HashMap<Integer, List<Long>>(Map.of(0, List.of(), 1, List.of(), 2, List.of()));
        var frames = new ArrayList<>(strip.frames());
        for (int frame = 0; frame < 300; frame++) {
            if (!frames.isEmpty() && frames.getFirst().getFirst().equals(frame)) {
                frames.removeFirst().stream().skip(1).forEach(change -> apply(change, read));
            }
            assertThat(List.of(read.get(0), read.get(1), read.get(2))).isEqualTo(put.get(frame));
        }
    }

    @Test
    void whatStaysAsItIsCostsNothing() {
        var strip = new Strip();
        int track = strip.track();
        strip.put(0, track, List.of(1L, 2L));
        strip.put(1, track, List.of(1L, 2L));
        strip.put(2, track, List.of(1L, 3L));
        assertThat(strip.frames())
                .containsExactly(
                        List.of(0, List.of(0L, 0L, 0L, 1L, 2L)),
                        List.of(2, List.of(0L, 1L, 1L, 3L)));
    }

    private static List<Long> changed(List<Long> list, Random luck) {
        var next = new ArrayList<>(list);
        for (int i = luck.nextInt(4); i > 0; i--) {
            int place = next.isEmpty() ? 0 : luck.nextInt(next.size());
            switch (luck.nextInt(3)) {
                case 0 -> next.add(place, luck.nextLong(5));
                case 1 -> {
                    if (!next.isEmpty()) {
                        next.remove(place);
                    }
                }
                default -> {
                    if (!next.isEmpty()) {
                        next.set(place, luck.nextLong(5));
                    }
                }
            }
        }
        return next;
    }

    /// As `film.js` does it.
    private static void apply(Object told, Map<Integer, List<Long>> lists) {
        var change = ((List<?>) told).stream().map(Long.class::cast).toList();
        int track = change.get(0).intValue();
        int from = change.get(1).intValue();
        var list = new ArrayList<>(lists.get(track));
        if (from < 0) {
            for (int i = 2; i < change.size(); i += 2) {
                list.set(change.get(i).intValue(), change.get(i + 1));
            }
        } else {
            list.subList(from, from + change.get(2).intValue()).clear();
            list.addAll(from, change.subList(3, change.size()));
        }
        lists.put(track, list);
    }
}
