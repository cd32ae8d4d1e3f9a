package forklore.model;

import java.util.function.BiConsumer;

/// What a run measured of itself, and what the machine had for it: `cores`, and of each way `W`
/// that was measured with `N` workers `took.W.N` (s), `speedup.W`, `fastest.W`; without the `W`
/// where the listing calls the way nothing.
final class RoundMeasures implements MeasureFamily {
    @Override
    public void tell(World world, BiConsumer<String, Measure> out) {
        world.processes().all().stream()
                .map(ProcessState::lane)
                .distinct()
                .forEach(lane -> tell(world, lane, out));
    }

    private static void tell(World world, String lane, BiConsumer<String, Measure> out) {
        String prefix = MeasureFamily.prefix(lane);
        if (world.cores().count() > 0) {
            out.accept(prefix + "cores", Measure.count(world.cores().width()));
        }
        var rounds = world.rounds().in(lane);
        if (rounds.isEmpty()) {
            return;
        }
        double first = rounds.getFirst().seconds();
        for (Series series : Series.of(world, lane)) {
            String way = series.way().isEmpty() ? "" : "." + series.way();
            for (Round round : series.rounds()) {
                out.accept(
                        prefix + "took" + way + "." + round.workers(),
                        Measure.seconds((long) (round.seconds() * 1e9)));
            }
            series.best()
                    .ifPresent(
                            best -> {
                                double alone = series.alone().map(Round::seconds).orElse(first);
                                out.accept(
                                        prefix + "speedup" + way,
                                        Measure.factor(alone / best.seconds()));
                                out.accept(prefix + "fastest" + way, Measure.count(best.workers()));
                            });
        }
    }
}
