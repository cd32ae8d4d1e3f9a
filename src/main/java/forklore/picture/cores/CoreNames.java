package forklore.picture.cores;

import forklore.model.CoreStretch;
import forklore.model.Cores;
import forklore.model.World;
import forklore.picture.Words;
import forklore.picture.Words.Arg;
import forklore.picture.Words.Phrase;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// What is said of the cores, and which of them are shown.
final class CoreNames {
    /// A machine with more cores shows those that were used, and of the others so many.
    private static final int FEW = 8;

    private CoreNames() {}

    /// How many there are, and whether the run may use them all.
    static Phrase all(Cores cores) {
        var count = new Arg.Whole(cores.count());
        if (cores.allowed().isEmpty()) {
            return new Phrase("picture.cores.unknown", count);
        }
        if (cores.count() == 1) {
            return new Phrase("picture.cores.one");
        }
        return cores.width() == cores.count()
                ? new Phrase("picture.cores.all", count)
                : new Phrase("picture.cores.some", new Arg.Whole(cores.width()), count);
    }

    /// The numbers of those that are shown, in order.
    static List<Integer> shown(Cores cores) {
        var usable = cores.usable();
        if (usable.size() <= FEW) {
            return List.copyOf(usable);
        }
        var shown = new TreeSet<Integer>();
        cores.stretches().map(CoreStretch::core).filter(usable::contains).forEach(shown::add);
        for (int core : usable) {
            if (shown.size() < FEW) {
                shown.add(core);
            }
        }
        return List.copyOf(shown);
    }

    /// Whether the stretch is one of a process of this lane.
    static boolean isOf(World world, String lane, CoreStretch stretch) {
        return world.process(stretch.pid()).filter(p -> p.lane().equals(lane)).isPresent();
    }

    /// Who of the lane runs on this core now, who has most of it first.
    static List<CoreStretch> on(World world, String lane, int core) {
        return world.cores().now().values().stream()
                .filter(stretch -> stretch.core() == core && isOf(world, lane, stretch))
                .sorted(
                        Comparator.comparingInt(CoreStretch::share)
                                .reversed()
                                .thenComparingInt(CoreStretch::pid))
                .toList();
    }

    /// What everybody else has of this core now, per mille.
    static int others(World world, String lane, int core) {
        int sum =
                world.cores().now().values().stream()
                        .filter(stretch -> stretch.core() == core)
                        .filter(stretch -> !isOf(world, lane, stretch))
                        .mapToInt(CoreStretch::share)
                        .sum();
        return Math.min(1000, sum);
    }

    /// A share of a core.
    ///
    /// @param share per mille
    static Phrase share(int share) {
        return new Phrase("picture.cores.share", new Arg.Whole(Math.round(share / 10.0)));
    }

    /// How long this core worked for the lane in all.
    static Words spent(World world, String lane, int core) {
        double time =
                world.cores().past().stream()
                        .filter(stretch -> stretch.core() == core && isOf(world, lane, stretch))
                        .mapToDouble(
                                stretch ->
                                        (stretch.to() - stretch.from()) * (stretch.share() / 1e12))
                        .sum();
        return new Phrase("picture.cores.spent", new Arg.Seconds(time));
    }

    /// How many cores' worth the lane gets now.
    static Words busy(World world, String lane) {
        int sum =
                world.cores().now().values().stream()
                        .filter(stretch -> isOf(world, lane, stretch))
                        .mapToInt(CoreStretch::share)
                        .sum();
        String cores = Math.round(sum / 100.0) / 10.0 + "";
        return new Phrase(
                "picture.cores.busy", new Arg.Plain(cores), new Arg.Whole(world.cores().width()));
    }
}
