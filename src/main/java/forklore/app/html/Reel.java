package forklore.app.html;

import forklore.ground.Language;
import forklore.lesson.Part;
import forklore.model.World;
import forklore.picture.time.LaneClock;
import forklore.picture.time.OutputLanes;
import forklore.session.Cursors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All of a run that is the same in every language: what was written, where processes stand in the
/// listings, the clocks.
@SuppressWarnings("ReferenceEquality") // A table that is the same object has no other rows.
final class Reel {
    /// ns in a µs
    private static final long MICRO = 1000;

    /// A page with more lines of output would be too slow.
    private static final int MOST_ROWS = 5000;

    private final Played run;
    private final Strip strip = new Strip();
    private final Codebook rows = new Codebook();
    private final Codebook cursors = new Codebook();
    private final int output = strip.track();
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Long> written = new ArrayList<>();
    private OutputLanes table;

    /// The tracks of a lane.
    private record Lane(String name, int cursors, int clock) {}

    Reel(Played run) {
        this.run = run;
        var names = run.demo().parts().stream().map(Part::lane).toList();
        table = OutputLanes.of(names);
        names.forEach(name -> lanes.add(new Lane(name, strip.track(), strip.track())));
    }

    void add(int frame, World world, long now) {
        write(frame, table.follow(world));
        var session = run.session(Language.EN, world);
        for (Lane lane : lanes) {
            var here =
                    Cursors.of(session, lane.name).stream()
                            .map(it -> List.of(it.line(), it.pid(), it.identity()))
                            .map(it -> (long) cursors.number(it))
                            .toList();
            strip.put(frame, lane.cursors, here);
            strip.put(frame, lane.clock, clock(world, lane.name, now));
        }
    }

    /// Rows are shared between a table and the next: only those behind the last shared one can be
    /// others.
    private void write(int frame, OutputLanes next) {
        if (next == table) {
            return;
        }
        var before = table.rows();
        var after = next.rows();
        int same = Math.min(before.size(), after.size());
        while (same > 0 && before.get(same - 1) != after.get(same - 1)) {
            same--;
        }
        table = next;
        int most = Math.min(after.size(), MOST_ROWS);
        if (same < most || before.size() > after.size()) {
            written.subList(Math.min(same, written.size()), written.size()).clear();
            after.subList(written.size(), most).forEach(row -> written.add(number(row)));
            strip.put(frame, output, written);
        }
    }

    /// `[t, cell, …]`, t in µs; a cell is `[pid, identity, text, error]` or 0.
    private long number(OutputLanes.Row row) {
        var code = new ArrayList<Object>(List.of(row.t() / MICRO));
        for (var cell : row.cells()) {
            code.add(
                    cell.<Object>map(
                                    it ->
                                            List.of(
                                                    it.pid(),
                                                    it.identity(),
                                                    Voice.told(it.text()),
                                                    it.error() ? 1 : 0))
                            .orElse(0));
        }
        return rows.number(code);
    }

    /// `[0, µs]`: it stands at that; `[1, µs]`: it runs since that moment; `[2, µs]`: it has
    /// stopped at that for good; nothing before the lane's first process.
    private static List<Long> clock(World world, String lane, long now) {
        if (world.processes().in(lane).isEmpty()) {
            return List.of();
        }
        LaneClock clock = LaneClock.of(world, lane, now);
        if (clock.stopped()) {
            return List.of(2L, clock.elapsed() / MICRO);
        }
        return clock.elapsed() == 0
                ? List.of(0L, 0L)
                : List.of(1L, (now - clock.elapsed()) / MICRO);
    }

    Map<String, Object> code() {
        var code = new LinkedHashMap<String, Object>();
        code.put("output", output);
        code.put("cursorTracks", lanes.stream().map(Lane::cursors).toList());
        code.put("clockTracks", lanes.stream().map(Lane::clock).toList());
        code.put("left", Math.max(0, table.rows().size() - MOST_ROWS));
        code.put("rows", rows.all());
        code.put("cursors", cursors.all());
        code.put("frames", strip.frames());
        return code;
    }
}
