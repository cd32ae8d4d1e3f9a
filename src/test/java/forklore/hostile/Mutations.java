package forklore.hostile;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Damages a recording as an attacker or a failing disk would: each field may become any number or
/// any text, lines may be lost, doubled, exchanged, cut short or overwritten, and whole generations
/// of processes, slots or tasks may be forged. The same seed makes the same damage.
final class Mutations {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final long[] NUMBERS = {
        0,
        1,
        -1,
        2,
        255,
        4096,
        65_536,
        1_500_000_000,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        Integer.MAX_VALUE + 1L,
        1L << 53,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    private static final List<String> TEXTS =
            List.of(
                    "",
                    "\u0000\u0001\u001b[31mred\u001b[0m\u007f\u009b",
                    "\ud800 half a pair",
                    "</svg><script>alert(1)</script>&\"'",
                    "x".repeat(100_000),
                    "\n\r\t\u2028\u202e\ufeff",
                    "2000000000",
                    "-1",
                    "NaN",
                    "Infinity",
                    "1e308",
                    "\ud83d\udc1b\u4e2d\u6587",
                    "broken",
                    "../../etc/passwd");

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /// The recording with one to eight damages.
    List<String> of(List<String> recording) {
        var lines = new ArrayList<>(recording);
        int damages = 1 + random.nextInt(8);
        for (int i = 0; i < damages; i++) {
            damage(lines);
        }
        return lines;
    }

    private void damage(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        int at = random.nextInt(lines.size());
        switch (random.nextInt(14)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size() + 1), lines.get(at));
            case 2 -> Collections.swap(lines, at, random.nextInt(lines.size()));
            case 3 -> lines.set(at, cut(lines.get(at)));
            case 4 -> lines.set(at, overwritten(lines.get(at)));
            case 5 -> lines.subList(at, Math.min(lines.size(), at + random.nextInt(60))).clear();
            case 6 -> lines.addAll(at, forged());
            case 7 -> everywhere(lines, lines.get(at));
            default -> lines.set(at, field(lines.get(at)));
        }
    }

    private String cut(String line) {
        return line.substring(0, random.nextInt(line.length() + 1));
    }

    private String overwritten(String line) {
        var chars = new StringBuilder(line);
        for (int i = 0; i < 3 && !chars.isEmpty(); i++) {
            chars.setCharAt(random.nextInt(chars.length()), (char) random.nextInt(0x3000));
        }
        return chars.toString().replace('\n', ' ').replace('\r', ' ');
    }

    /// One field of the line has another value.
    private String field(String line) {
        var tree = tree(line);
        if (tree.isEmpty()) {
            return line;
        }
        var keys = List.copyOf(tree.propertyNames());
        change(tree, keys.get(random.nextInt(keys.size())));
        return tree.toString();
    }

    /// The same field of all lines of one kind has one other value: a forger is consistent.
    private void everywhere(List<String> lines, String example) {
        var tree = tree(example);
        if (tree.isEmpty()) {
            return;
        }
        var keys = List.copyOf(tree.propertyNames());
        String key = keys.get(random.nextInt(keys.size()));
        change(tree, key);
        for (int i = 0; i < lines.size(); i++) {
            var other = tree(lines.get(i));
            if (other.has(key) && other.path("event").equals(tree.path("event"))) {
                other.set(key, tree.get(key));
                lines.set(i, other.toString());
            }
        }
    }

    private void change(ObjectNode tree, String key) {
        var old = tree.get(key);
        switch (random.nextInt(10)) {
            case 0 -> tree.remove(key);
            case 1 -> tree.putNull(key);
            case 2 -> tree.putObject(key).put("workers", TEXTS.get(6)).put("tasks", TEXTS.get(6));
            default -> {
                if (old != null && old.isNumber() && random.nextInt(8) > 0) {
                    tree.put(key, number());
                } else {
                    tree.put(key, TEXTS.get(random.nextInt(TEXTS.size())));
                }
            }
        }
    }

    private long number() {
        return random.nextInt(4) == 0
                ? random.nextInt(2_000)
                : NUMBERS[random.nextInt(NUMBERS.length)];
    }

    private static ObjectNode tree(String line) {
        try {
            return JSON.readTree(line) instanceof ObjectNode object
                    ? object
                    : JSON.createObjectNode();
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    /// What no run would tell, but for one that means harm.
    private List<String> forged() {
        int count = 1 + random.nextInt(3_000);
        return switch (random.nextInt(6)) {
            case 0 -> born(count, true);
            case 1 -> born(count, false);
            case 2 -> List.of(row("PoolCreated", 1, "\"pool\":\"p\",\"size\":" + number()));
            case 3 ->
                    repeated(
                            Math.min(count, 300),
                            i ->
                                    row(
                                            "TaskStarted",
                                            i,
                                            "\"pool\":\"p\",\"task\":"
                                                    + i
                                                    + ",\"slot\":"
                                                    + i * 997));
            case 4 ->
                    repeated(
                            Math.min(count, 300),
                            i ->
                                    row(
                                            "QueuePut",
                                            i,
                                            "\"queue\":\"q\",\"value\":\"v\",\"size\":"
                                                    + number()
                                                    + ",\"capacity\":"
                                                    + number()));
            default ->
                    List.of(
                            row(
                                    "RunStarted",
                                    1,
                                    "\"demo\":\"x\",\"engine\":\"java\",\"parameters\":{\"workers\":\"2000000000\",\"tasks\":\"2000000000\",\"longest\":\"1e300\"}"));
        };
    }

    /// A chain of children or a crowd of them; a chain may be closed to a circle.
    private List<String> born(int count, boolean chain) {
        boolean closed = random.nextBoolean();
        return repeated(
                count,
                i ->
                        row(
                                "ProcessStarted",
                                10_000 + i,
                                "\"name\":\"P\",\"startMethod\":\"fork\",\"role\":\"child\",\"slot\":-1,\"ppid\":"
                                        + (chain
                                                ? (i == 0 && closed ? 9_999 + count : 9_999 + i)
                                                : 1)));
    }

    private static List<String> repeated(int count, java.util.function.IntFunction<String> line) {
        return java.util.stream.IntStream.range(0, count).mapToObj(line).toList();
    }

    private static String row(String event, int pid, String rest) {
        return "{\"event\":\""
                + event
                + "\",\"t\":"
                + pid * 1_000L
                + ",\"pid\":"
                + pid
                + ","
                + rest
                + "}";
    }
}
