package forklore.bench;

import forklore.storm.Blow;
import forklore.storm.Victim;
import forklore.storm.Zoo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Kills launcher, app, guard and pairs of them at random moments while demos and the zoo run, and
/// says who was there after two seconds, and who got away. Arguments: how many blows (default 100),
/// the seed.
public final class KillStormBench {
    private static final long LATEST = TimeUnit.MILLISECONDS.toNanos(2500);
    private static final long SOON = TimeUnit.SECONDS.toNanos(2);

    /// Whoever is there after this is not slow, but has got away.
    private static final long WITHIN = TimeUnit.SECONDS.toNanos(30);

    private KillStormBench() {}

    public static void main(String[] arguments) throws Exception {
        int blows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        var random = new Random(seed);
        var animals = new ArrayList<>(Zoo.all());
        animals.addAll(Zoo.demos());
        var victims = List.of(Victim.values());
        Map<Victim, List<Double>> times = new EnumMap<>(Victim.class);
        int survivors = 0;
        int missed = 0;
        int slow = 0;
        for (int i = 0; i < blows; i++) {
            var animal = animals.get(random.nextInt(animals.size()));
            var victim = victims.get(random.nextInt(victims.size()));
            var result = new Blow(animal, victim).strike(random.nextLong(LATEST), WITHIN);
            times.computeIfAbsent(victim, _ -> new ArrayList<>()).add(result.gone() / 1e9);
            missed += result.hit() ? 0 : 1;
            if (result.gone() > SOON) {
                slow++;
                IO.println(
                        i + " " + animal.name() + " " + victim + " " + result.gone() / 1e9 + " s");
            }
            if (!result.left().isEmpty()) {
                survivors++;
                IO.println(i + " " + animal.name() + " " + victim + " left: " + result.left());
            }
        }
        IO.println(
                "%d blows (seed %d), %d after the run's own end; somebody there after 2 s: %d, for ever: %d"
                        .formatted(blows, seed, missed, slow, survivors));
        times.forEach(
                (victim, all) -> {
                    var sorted = all.stream().sorted().toList();
                    IO.println(
                            "%s: %d blows, until nobody was left: median %.2f s, most %.2f s"
                                    .formatted(
                                            victim,
                                            sorted.size(),
                                            sorted.get(sorted.size() / 2),
                                            sorted.getLast()));
                });
    }
}
