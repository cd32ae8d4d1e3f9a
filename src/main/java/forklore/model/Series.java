package forklore.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The measurements of one way: how long so many workers needed for the same.
///
/// @param way in the listing's words: `threads`; may be empty
/// @param rounds by their number of workers; of several with one number, the last
/// @param used how many cores each of them had on average; -1 where that is not known
public record Series(String way, List<Round> rounds, List<Double> used) {
    public Series {
        rounds = List.copyOf(rounds);
        used = List.copyOf(used);
    }

    /// What a lane has measured, in the order in which the ways began.
    public static List<Series> of(World world, String lane) {
        var ways = new LinkedHashMap<String, LinkedHashMap<Integer, Round>>();
        for (Round round : world.rounds().in(lane)) {
            ways.computeIfAbsent(round.way(), _ -> new LinkedHashMap<>())
                    .put(round.workers(), round);
        }
        var all = new ArrayList<Series>();
        ways.forEach(
                (way, byCount) -> {
                    var rounds =
                            byCount.values().stream()
                                    .sorted(Comparator.comparingInt(Round::workers))
                                    .toList();
                    var used = rounds.stream().map(round -> used(world, round)).toList();
                    all.add(new Series(way, rounds, used));
                });
        return all;
    }

    /// The measurement with one worker.
    public Optional<Round> alone() {
        return rounds.stream().filter(round -> round.workers() == 1).findFirst();
    }

    /// The quickest.
    public Optional<Round> best() {
        return rounds.stream().min(Comparator.comparingDouble(Round::seconds));
    }

    /// How many times as fast as one worker; 0 where one alone was not measured.
    public double gain(Round round) {
        return alone().map(one -> one.seconds() / round.seconds()).orElse(0.0);
    }

    /// The most cores that the rounds with several workers had on average; empty where that is not
    /// known.
    public OptionalDouble mostCores() {
        double most = -1;
        for (int i = 0; i < rounds.size(); i++) {
            if (rounds.get(i).workers() > 1) {
                most = Math.max(most, used.get(i));
            }
        }
        return most < 0 ? OptionalDouble.empty() : OptionalDouble.of(most);
    }

    /// The processor time of the lane's processes during the round, by its length.
    private static double used(World world, Round round) {
        if (world.cores().usable().isEmpty()) {
            return -1;
        }
        double time =
                world.cores()
                        .stretches()
                        .filter(stretch -> isOf(world, stretch.pid(), round.lane()))
                        .mapToLong(stretch -> stretch.time(round.start(), round.end()))
                        .sum();
        return time / Math.max(1, round.end() - round.start());
    }

    private static boolean isOf(World world, int pid, String lane) {
        return world.process(pid).filter(process -> process.lane().equals(lane)).isPresent();
    }
}
