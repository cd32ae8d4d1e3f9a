package forklore.model;

import forklore.ground.Phrases;
import forklore.ground.Text;
import forklore.model.shared.Thing;
import forklore.trace.Wait;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/// What a process waits for, in words that name the thing and who has it. One place for the
/// terminal, the pictures and the story.
///
/// @param world at the moment that is spoken of
public record WaitWords(World world) {
    private static final Phrases WORDS = Phrases.of(WaitWords.class);

    /// A circle in one sentence: `18151 waits for lock B, which 18166 holds; …`.
    public Text of(Knot knot) {
        var parts = new ArrayList<Text>();
        for (Knot.Turn turn : knot.turns()) {
            parts.add(turn(turn));
        }
        return parts.stream().reduce((a, b) -> WORDS.text("and", a, b)).orElse(Text.EMPTY);
    }

    private Text turn(Knot.Turn turn) {
        String key = turn.next() == turn.pid() ? "turn.self" : "turn.other";
        Text why = WORDS.text(why(turn), turn.next());
        return WORDS.text(key, turn.pid(), what(turn.waiting()), why);
    }

    /// What the next one on the circle has to do with it.
    private String why(Knot.Turn turn) {
        var wait = turn.waiting();
        if (wait.onPid() != 0) {
            return "why.none";
        }
        boolean self = turn.next() == turn.pid();
        String key =
                switch (wait.call()) {
                    case LOCK -> "why.holds";
                    case SEMAPHORE -> isHolder(turn) ? "why.holds" : "why.release";
                    case GET -> "why.put";
                    case PUT, FEEDER -> "why.take";
                    case RECEIVE -> "why.send";
                    case SEND -> "why.receive";
                    case EVENT -> "why.set";
                    case CONDITION -> "why.notify";
                    case BARRIER -> "why.come";
                    case RESULT -> "why.work";
                    case JOIN -> isQueue(wait) ? "why.done" : "why.worker";
                    case CHILD -> "why.child";
                    case SLEEP, SIGNAL, UNKNOWN -> "why.none";
                };
        return self ? key + ".self" : key;
    }

    private boolean isHolder(Knot.Turn turn) {
        return thing(turn.waiting())
                .filter(thing -> thing.holding().isHeldBy(turn.next()))
                .isPresent();
    }

    private boolean isQueue(Phase.Waiting wait) {
        return world.queues().get(wait.on()).isPresent();
    }

    private Optional<Thing> thing(Phase.Waiting wait) {
        return world.shared().things().get(wait.on());
    }

    /// What is waited for: `lock B`, `an item of queue words`, `18166 to end`.
    public Text what(Phase.Waiting wait) {
        if (wait.onPid() != 0) {
            return WORDS.text("what.process", wait.onPid());
        }
        var named = named(wait);
        String key = "what." + wait.call().name().toLowerCase(Locale.ROOT);
        if (wait.call() == Wait.JOIN) {
            return isQueue(wait)
                    ? WORDS.text("what.done", named.orElse(WORDS.text("queue.some")))
                    : WORDS.text("what.workers");
        }
        return named.map(name -> WORDS.text(key + ".named", name)).orElseGet(() -> WORDS.text(key));
    }

    /// What is waited at, by its kind and its name or number.
    private Optional<Text> named(Phase.Waiting wait) {
        var thing = thing(wait);
        if (thing.isPresent()) {
            return thing.map(SharedNames::within);
        }
        var pipe = world.shared().pipes().get(wait.on());
        if (pipe.isPresent()) {
            return pipe.map(SharedNames::within);
        }
        return world.queues()
                .get(wait.on())
                .map(
                        queue ->
                                queue.naming().name().isEmpty()
                                        ? WORDS.text("queue.some")
                                        : WORDS.text("queue", queue.naming().name()));
    }

    /// Who has what is waited for, as far as it is known: empty where nobody has.
    ///
    /// @param who what to call a process
    public Optional<Text> holders(Phase.Waiting wait, IntFunction<String> who) {
        var thing = thing(wait).filter(one -> !one.isFree());
        if (thing.isEmpty() || thing.get().holding().byPid().isEmpty()) {
            return Optional.empty();
        }
        var names = new ArrayList<Text>();
        for (var hold : thing.get().holding().holders()) {
            boolean dead = world.process(hold.pid()).filter(one -> !one.alive()).isPresent();
            Text name = Text.same(who.apply(hold.pid()));
            names.add(dead ? WORDS.text("dead", name) : name);
        }
        return Optional.of(list(names));
    }

    private static Text list(List<Text> names) {
        return names.stream().reduce((a, b) -> WORDS.text("list", a, b)).orElse(Text.EMPTY);
    }
}
