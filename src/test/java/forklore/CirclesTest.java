package forklore;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Classes that need each other can only be read together: no circle within a package has more than
/// six, nested classes counted as part of their file.
class CirclesTest {
    private static final int MOST = 6;

    /// Families that are one idea in several files.
    private static final Map<String, String> NATURAL =
            Map.of(
                    "forklore.trace",
                    "the sealed family of events and what each writes of itself",
                    "forklore.ui.stage",
                    "shapes within shapes: a group's view makes the views of its parts");

    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("forklore");

    @TestFactory
    Stream<DynamicTest> noCircleWithinAPackageIsLarge() {
        return graphs().entrySet().stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.getKey(),
                                        () -> check(entry.getKey(), entry.getValue())));
    }

    private static void check(String name, Map<String, Set<String>> graph) {
        var large = circles(graph).stream().filter(circle -> circle.size() > MOST).toList();
        if (NATURAL.containsKey(name)) {
            assertThat(large).as("%s: %s", name, NATURAL.get(name)).hasSizeLessThanOrEqualTo(1);
        } else {
            assertThat(large).as("circles of more than %d classes in %s", MOST, name).isEmpty();
        }
    }

    /// Who uses whom, file by file, in each package.
    private static Map<String, Map<String, Set<String>>> graphs() {
        var graphs = new TreeMap<String, Map<String, Set<String>>>();
        for (JavaClass type : PRODUCT) {
            String from = outermost(type);
            var uses =
                    graphs.computeIfAbsent(type.getPackageName(), _ -> new TreeMap<>())
                            .computeIfAbsent(from, _ -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().equals(type.getPackageName()))
                    .map(CirclesTest::outermost)
                    .filter(target -> !target.equals(from))
                    .forEach(uses::add);
        }
        return graphs;
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass()
                .map(CirclesTest::outermost)
                .orElseGet(() -> type.getName().replaceFirst("\\$.*", ""));
    }

    /// The strongly connected components with more than one member, by Tarjan's algorithm.
    private static List<Set<String>> circles(Map<String, Set<String>> graph) {
        var found = new Components(graph);
        graph.keySet().forEach(found::visit);
        return found.circles;
    }

    private static final class Components {
        private final Map<String, Set<String>> graph;
        private final Map<String, Integer> index = new HashMap<>();
        private final Map<String, Integer> low = new HashMap<>();
        private final Deque<String> stack = new ArrayDeque<>();
        private final Set<String> onStack = new HashSet<>();
        private final List<Set<String>> circles = new ArrayList<>();

        Components(Map<String, Set<String>> graph) {
            this.graph = graph;
        }

        void visit(String node) {
            if (index.containsKey(node)) {
                return;
            }
            int number = index.size();
            index.put(node, number);
            low.put(node, number);
            stack.push(node);
            onStack.add(node);
            for (String next : graph.getOrDefault(node, Set.of())) {
                if (!index.containsKey(next)) {
                    visit(next);
                    low.merge(node, low.get(next), Math::min);
                } else if (onStack.contains(next)) {
                    low.merge(node, index.get(next), Math::min);
                }
            }
            if (low.get(node) == number) {
                close(node);
            }
        }

        private void close(String root) {
            var circle = new TreeSet<String>();
            String member;
            do {
                member = stack.pop();
                onStack.remove(member);
                circle.add(member);
            } while (!member.equals(root));
            if (circle.size() > 1) {
                circles.add(circle);
            }
        }
    }
}
