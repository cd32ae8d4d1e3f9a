package forklore.session;

import forklore.model.World;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Several runs of one demo in a row, to compare the orders of their lines.
///
/// @param wanted how many runs were asked for
/// @param orders what the runs that ended have written, in the order of the runs
/// @param going whether more runs are to come
public record Comparison(int wanted, List<Order> orders, boolean going) {
    /// How many runs it takes to see that order is luck.
    public static final int RUNS = 5;

    public Comparison {
        orders = List.copyOf(orders);
    }

    /// The lines of one run.
    public record Order(List<Line> lines) {
        public Order {
            lines = List.copyOf(lines);
        }

        static Order of(World world) {
            return new Order(
                    world.output().stream()
                            .map(
                                    line ->
                                            new Line(
                                                    line.at().pid(),
                                                    line.identity().index(),
                                                    line.text()))
                            .toList());
        }

        /// Who wrote, line by line: what makes two orders equal, as pids never are.
        List<Integer> writers() {
            return lines.stream().map(Line::identity).toList();
        }
    }

    /// @param identity the index of the process that wrote it
    public record Line(int pid, int identity, String text) {}

    /// Runs whose processes wrote in the same order.
    ///
    /// @param runs their numbers, from 1
    public record Group(List<Integer> runs, List<Order> orders) {
        public Group {
            runs = List.copyOf(runs);
            orders = List.copyOf(orders);
        }
    }

    static Comparison begun() {
        return new Comparison(RUNS, List.of(), true);
    }

    Comparison plus(Order order) {
        var more = new ArrayList<>(orders);
        more.add(order);
        return new Comparison(wanted, more, going && more.size() < wanted);
    }

    Comparison halted() {
        return new Comparison(wanted, orders, false);
    }

    /// The runs so far, equal ones together, in the order in which each order came first.
    public List<Group> groups() {
        var runs = new LinkedHashMap<List<Integer>, List<Integer>>();
        for (int i = 0; i < orders.size(); i++) {
            runs.computeIfAbsent(orders.get(i).writers(), _ -> new ArrayList<>()).add(i);
        }
        return runs.values().stream()
                .map(
                        places ->
                                new Group(
                                        places.stream().map(i -> i + 1).toList(),
                                        places.stream().map(orders::get).toList()))
                .toList();
    }
}
