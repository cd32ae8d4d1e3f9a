package forklore;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.is;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules that keep the product readable; each says what it is good for.
class ArchitectureTest {
    private static final JavaClasses PRODUCT =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("forklore");

    /// Each package and those that it may use; the command line may use all.
    private static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();

    /// The rooms of the pictures and those of their neighbours that each may use.
    private static final Map<String, Set<String>> PICTURES = new LinkedHashMap<>();

    static {
        MAY_USE.put("ground", Set.of());
        MAY_USE.put("trace", Set.of());
        MAY_USE.put("wire", Set.of());
        MAY_USE.put("mp", Set.of("trace", "wire"));
        MAY_USE.put("model", Set.of("trace"));
        // A tour halts at moments of a run, told in the words of its trace.
        MAY_USE.put("lesson", Set.of("trace"));
        MAY_USE.put("run", Set.of("trace", "lesson"));
        // The runtime knows how a JVM of its own is started, and the world of the model who waited
        // for whom when a run is ended.
        MAY_USE.put("engine", Set.of("trace", "wire", "lesson", "run", "mp", "model"));
        // The gym's puzzles are listings, judged by the world that a run leaves.
        MAY_USE.put("gym", Set.of("lesson", "model", "trace"));
        MAY_USE.put("picture", Set.of("model", "trace"));
        PICTURES.put("picture", Set.of());
        PICTURES.put("picture.tree", Set.of("picture"));
        PICTURES.put("picture.pool", Set.of("picture"));
        PICTURES.put("picture.queue", Set.of("picture"));
        PICTURES.put("picture.pipe", Set.of("picture"));
        PICTURES.put("picture.locks", Set.of("picture"));
        PICTURES.put("picture.cores", Set.of("picture"));
        PICTURES.put("picture.curve", Set.of("picture"));
        PICTURES.put("picture.tale", Set.of("picture"));
        PICTURES.put("picture.time", Set.of("picture", "picture.tree", "picture.pool"));
        PICTURES.put(
                "picture.stage",
                Set.of(
                        "picture",
                        "picture.tree",
                        "picture.pool",
                        "picture.queue",
                        "picture.pipe",
                        "picture.locks",
                        "picture.cores",
                        "picture.curve"));
        MAY_USE.put("judge", Set.of("lesson", "run", "model", "trace"));
        MAY_USE.put("session", Set.of("lesson", "run", "model", "trace", "judge", "gym"));
        MAY_USE.put("ui.kit", Set.of());
        MAY_USE.put("ui.stage", Set.of("ui.kit", "picture"));
        MAY_USE.put("ui.page", Set.of("ui.kit", "lesson", "run", "session", "judge"));
        MAY_USE.put("ui.run", Set.of("ui.kit", "lesson", "run", "session", "trace"));
        // What a card says of the course is prose, as on its pages.
        MAY_USE.put("ui.card", Set.of("ui.kit", "ui.page", "lesson", "run", "session"));
        MAY_USE.put(
                "ui.scene",
                Set.of(
                        "ui.kit",
                        "ui.run",
                        "ui.stage",
                        "session",
                        "picture",
                        "run",
                        "lesson",
                        "model",
                        "trace"));
        MAY_USE.put(
                "ui.gym", Set.of("ui.kit", "gym", "session", "run", "lesson", "model", "trace"));
        MAY_USE.put(
                "ui.hall",
                Set.of(
                        "ui.kit",
                        "ui.page",
                        "ui.scene",
                        "ui.stage",
                        "session",
                        "picture",
                        "run",
                        "lesson",
                        "model",
                        "trace"));
        // A session carries the course and the time line, in the words of the trace: the shell
        // hands
        // their values on.
        MAY_USE.put(
                "ui",
                Set.of(
                        "ui.kit",
                        "ui.page",
                        "ui.card",
                        "ui.gym",
                        "ui.hall",
                        "ui.scene",
                        "session",
                        "lesson",
                        "model",
                        "trace"));
        MAY_USE.put(
                "app",
                Set.of(
                        "ui",
                        "ui.kit",
                        "ui.stage",
                        "ui.scene",
                        "ui.card",
                        "ui.hall",
                        "ui.page",
                        "ui.run",
                        "picture",
                        "session",
                        "judge",
                        "engine",
                        "gym",
                        "run",
                        "mp",
                        "lesson",
                        "model",
                        "trace"));
        MAY_USE.put(
                "app.export",
                Set.of(
                        "app",
                        "ui.kit",
                        "ui.stage",
                        "picture",
                        "session",
                        "lesson",
                        "model",
                        "trace"));
    }

    static {
        MAY_USE.put(
                "app.html",
                Set.of(
                        "app",
                        "ui.kit",
                        "ui.page",
                        "ui.scene",
                        "ui.stage",
                        "picture",
                        "session",
                        "run",
                        "lesson",
                        "model",
                        "trace"));
    }

    /// Who may use everything.
    private static final String TOP = "app.cli";

    @TestFactory
    Stream<DynamicTest> eachPackageUsesOnlyWhatTheTableAllows() {
        return MAY_USE.entrySet().stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.getKey(),
                                        () -> checkUse(entry.getKey(), entry.getValue())));
    }

    /// What everything may use.
    private static final String GROUND = "ground";

    private static void checkUse(String name, Set<String> allowed) {
        var forbidden =
                Stream.concat(MAY_USE.keySet().stream(), Stream.of(TOP))
                        .filter(other -> !other.equals(GROUND))
                        .filter(other -> !other.equals(name) && !allowed.contains(other))
                        .flatMap(other -> Arrays.stream(patterns(other)))
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(patterns(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because("events go one way, from processes to pixels, as README.md says")
                .check(PRODUCT);
    }

    @TestFactory
    Stream<DynamicTest> eachRoomUsesOnlyTheRoomsBelowIt() {
        return PICTURES.entrySet().stream()
                .map(
                        room ->
                                DynamicTest.dynamicTest(
                                        room.getKey(),
                                        () -> checkRoom(room.getKey(), room.getValue())));
    }

    private static void checkRoom(String name, Set<String> allowed) {
        var forbidden =
                PICTURES.keySet().stream()
                        .filter(other -> !other.equals(name) && !allowed.contains(other))
                        .map(other -> "forklore." + other)
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("forklore." + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because("what lies below does not know what stands on it")
                .check(PRODUCT);
    }

    /// Packages whose sub-packages are on their own.
    private static final Set<String> ALONE = Set.of("ui", "app");

    /// The package, with those below it if they belong to it.
    private static String[] patterns(String name) {
        return new String[] {"forklore." + name + (ALONE.contains(name) ? "" : "..")};
    }

    /// The rooms of the runtime from the ground up; each may use those before it. The runtime's
    /// exceptions stand on the ground, in the package whose users name them.
    private static final List<String> ROOMS =
            List.of(
                    "forklore.mp.self",
                    "forklore.mp.files",
                    "forklore.mp.tell",
                    "forklore.mp.pickle",
                    "forklore.mp.fork",
                    "forklore.mp.jvm",
                    "forklore.mp.hub",
                    "forklore.mp.sync",
                    "forklore.mp.pool",
                    "forklore.mp",
                    "forklore.mp.life");

    @TestFactory
    Stream<DynamicTest> eachRoomOfTheRuntimeUsesOnlyThoseBelowIt() {
        return ROOMS.stream()
                .map(
                        room ->
                                DynamicTest.dynamicTest(
                                        room,
                                        () ->
                                                assertThat(arrowsUp(room))
                                                        .as("uses of rooms above %s", room)
                                                        .isEmpty()));
    }

    private static List<String> arrowsUp(String room) {
        var above = ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size());
        return PRODUCT.stream()
                .filter(type -> type.getPackageName().equals(room))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> above.contains(use.getTargetClass().getPackageName()))
                .filter(use -> !isException(use.getTargetClass()))
                .map(Dependency::getDescription)
                .toList();
    }

    private static boolean isException(JavaClass type) {
        return type.getPackageName().equals("forklore.mp") && type.isAssignableTo(Throwable.class);
    }

    /// Who may look behind the runtime's interface, and why.
    private static final Map<String, String> BEHIND =
            Map.of(
                    "forklore.engine", "starts listings in JVMs as the runtime makes them",
                    "forklore.app", "says what was prepared for them");

    @Test
    void theRoomsOfTheRuntimeAreNotForUsers() {
        var strangers =
                PRODUCT.stream()
                        .filter(type -> !type.getPackageName().startsWith("forklore.mp"))
                        .filter(
                                type ->
                                        BEHIND.keySet().stream()
                                                .noneMatch(type.getPackageName()::startsWith))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(
                                use ->
                                        use.getTargetClass()
                                                .getPackageName()
                                                .startsWith("forklore.mp."))
                        .map(Dependency::getDescription)
                        .toList();
        assertThat(strangers).as("uses of the runtime's rooms from outside").isEmpty();
    }

    /// So many classes at least are in each package that the table names: one that was renamed
    /// would pass every rule.
    private static final int FLOOR = 3;

    @Test
    void everyPackageIsNamedInTheTableAndHasClasses() {
        Map<String, Long> sizes =
                PRODUCT.stream()
                        .filter(type -> !type.getPackageName().equals("forklore"))
                        .collect(
                                Collectors.groupingBy(
                                        ArchitectureTest::entry, Collectors.counting()));
        assertThat(sizes.keySet()).as("packages").isEqualTo(named());
        assertThat(sizes).allSatisfy((_, size) -> assertThat(size).isGreaterThanOrEqualTo(FLOOR));
        var rooms =
                PRODUCT.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith("forklore.mp"))
                        .collect(Collectors.toSet());
        assertThat(rooms).as("rooms of the runtime").isEqualTo(Set.copyOf(ROOMS));
        var pictures =
                PRODUCT.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith("forklore.picture"))
                        .map(name -> name.substring("forklore.".length()))
                        .collect(Collectors.toSet());
        assertThat(pictures).as("rooms of the pictures").isEqualTo(PICTURES.keySet());
    }

    private static Set<String> named() {
        var named = new HashSet<>(MAY_USE.keySet());
        named.add(TOP);
        return named;
    }

    /// The entry of the table that speaks of this class: the longest that fits.
    private static String entry(JavaClass type) {
        String name = type.getPackageName().substring("forklore.".length());
        return named().stream()
                .filter(
                        entry ->
                                name.equals(entry)
                                        || (!ALONE.contains(entry) && name.startsWith(entry + ".")))
                .max(Comparator.comparingInt(String::length))
                .orElse(name);
    }

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        SlicesRuleDefinition.slices()
                .assignedFrom(BY_PACKAGE)
                .should()
                .beFreeOfCycles()
                .because("a circle can only be read as a whole")
                .check(PRODUCT);
    }

    private static final SliceAssignment BY_PACKAGE =
            new SliceAssignment() {
                @Override
                public String getDescription() {
                    return "packages, the runtime's exceptions apart";
                }

                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return isException(type)
                            ? SliceIdentifier.of("the runtime's exceptions")
                            : SliceIdentifier.of(type.getPackageName());
                }
            };

    @Test
    void onlyTheUserInterfaceKnowsTheToolkit() {
        noClasses()
                .that()
                .resideOutsideOfPackages("forklore.ui..", "forklore.app", "forklore.app.export")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "org.fxmisc..", "atlantafx..")
                .because("everything below is tested without a window")
                .check(PRODUCT);
    }

    @Test
    void onlyRuntimeAndEngineStartProcesses() {
        noClasses()
                .that()
                .resideOutsideOfPackages("forklore.mp..", "forklore.engine..")
                // The front door starts nothing but this program on a newer Java.
                .and()
                .resideOutsideOfPackage("forklore")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class)
                .orShould()
                .callMethodWhere(
                        is(
                                DescribedPredicate.describe(
                                        "Runtime.exec",
                                        (JavaAccess<?> call) ->
                                                call.getTargetOwner().isEquivalentTo(Runtime.class)
                                                        && call.getName().equals("exec"))))
                .because("whoever starts a process must see to its end")
                .check(PRODUCT);
    }

    @Test
    void theRuntimeNeedsNothingButJava() {
        classes()
                .that()
                .resideInAnyPackage("forklore.mp..", "forklore.wire..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "forklore.mp..",
                        "forklore.ground..",
                        "forklore.wire..",
                        "forklore.trace..",
                        "org.jspecify.annotations..")
                .because("every process of a run starts with it, and jars cost time")
                .check(PRODUCT);
    }

    @Test
    void oneClassReadsPropertiesAndTheEnvironment() {
        var readers =
                calls().filter(
                                call ->
                                        ASKING.contains(
                                                call.getTargetOwner().getSimpleName()
                                                        + "."
                                                        + call.getName()))
                        .filter(call -> !call.getOriginOwner().getPackageName().equals("forklore"))
                        .map(call -> outermost(call.getOriginOwner()))
                        .collect(Collectors.toSet());
        // The front door is compiled for Java 8 and knows nothing of the rest.
        assertThat(readers)
                .as("classes whose behaviour hangs on how the app was started")
                .containsExactly("forklore.ground.Surroundings");
    }

    private static final Set<String> ASKING =
            Set.of(
                    "System.getenv",
                    "System.getProperty",
                    "System.getProperties",
                    "Boolean.getBoolean",
                    "Integer.getInteger",
                    "Long.getLong");

    @Test
    void everyPackageSpeaksOfNull() {
        var without =
                PRODUCT.stream()
                        // The front door is compiled for Java 8.
                        .filter(type -> !type.getPackageName().equals("forklore"))
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(p -> !p.tryGetAnnotationOfType(NullMarked.class).isPresent())
                        .map(JavaPackage::getName)
                        .toList();
        assertThat(without).as("packages whose package-info lacks @NullMarked").isEmpty();
    }

    @Test
    void oneClassHopsToTheToolkitsThread() {
        var callers = callers("javafx.application.Platform", "runLater");
        assertThat(callers)
                .as(
                        "the pump hops once a pulse for all; the toolkit's starter opens and photographs")
                .isSubsetOf("forklore.ui.Pump", "forklore.app.Toolkit");
    }

    @Test
    void viewsAreStyledByStyleSheets() {
        var callers =
                calls().filter(call -> call.getName().equals("setStyle"))
                        .filter(call -> call.getTargetOwner().isAssignableTo("javafx.scene.Node"))
                        .filter(ArchitectureTest::takesOneString)
                        .map(call -> call.getOriginOwner().getName())
                        .collect(Collectors.toSet());
        assertThat(callers).as("classes with inline styles, which no theme can change").isEmpty();
    }

    @Test
    void onlyCommandLineAndListingsWriteToTheTerminal() {
        var writers =
                PRODUCT.stream()
                        .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                        .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
                        .filter(access -> access.getName().equals("out"))
                        .map(access -> access.getOriginOwner().getPackageName())
                        .filter(name -> !MAY_WRITE.contains(name))
                        .collect(Collectors.toSet());
        assertThat(writers).as("packages that write to System.out").isEmpty();
    }

    /// The command line, the listings' own output, and the guard, whose output is its wire.
    private static final Set<String> MAY_WRITE =
            Set.of(
                    "forklore",
                    "forklore.app.cli",
                    "forklore.mp.fork",
                    "forklore.mp.life",
                    "forklore.mp.tell",
                    "forklore.engine.guard");

    private static Set<String> callers(String owner, String method) {
        return calls().filter(call -> call.getTargetOwner().getName().equals(owner))
                .filter(call -> call.getName().equals(method))
                .map(call -> outermost(call.getOriginOwner()))
                .collect(Collectors.toSet());
    }

    private static Stream<JavaAccess<?>> calls() {
        return PRODUCT.stream()
                .flatMap(
                        type ->
                                Stream.concat(
                                        type.getMethodCallsFromSelf().stream(),
                                        type.getMethodReferencesFromSelf().stream()));
    }

    private static boolean takesOneString(JavaAccess<?> call) {
        return call.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().size() == 1
                && target.getRawParameterTypes().getFirst().isEquivalentTo(String.class);
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getName());
    }
}
