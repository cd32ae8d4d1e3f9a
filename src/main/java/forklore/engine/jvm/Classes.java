package forklore.engine.jvm;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.LineNumber;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The class files of one listing, by binary name.
record Classes(Map<String, byte[]> files) {
    private static final String POSIX = "forklore/mp/Posix";

    Classes {
        files = Map.copyOf(files);
    }

    /// The same classes, each changed.
    Classes map(UnaryOperator<byte[]> change) {
        var changed = new TreeMap<String, byte[]>();
        files.forEach((name, bytes) -> changed.put(name, change.apply(bytes)));
        return new Classes(changed);
    }

    /// The class whose `main` starts the listing: the first in the file, as `java X.java` takes it.
    /// One inside another class is taken only where there is no other.
    Optional<String> mainClass() {
        return files.entrySet().stream()
                .flatMap(file -> main(file.getKey(), file.getValue()).stream())
                .min(Comparator.comparing(Main::nested).thenComparingInt(Main::line))
                .map(Main::type);
    }

    /// A class's `main`.
    private record Main(String type, boolean nested, int line) {}

    private static Optional<Main> main(String name, byte[] bytes) {
        ClassModel model = ClassFile.of().parse(bytes);
        boolean nested = model.findAttribute(Attributes.nestHost()).isPresent();
        return model.methods().stream()
                .filter(Classes::isMain)
                .map(method -> new Main(name, nested, line(method)))
                .min(Comparator.comparingInt(Main::line));
    }

    private static boolean isMain(MethodModel method) {
        return method.methodName().equalsString("main")
                && (method.methodType().equalsString("()V")
                        || method.methodType().equalsString("([Ljava/lang/String;)V"));
    }

    /// Where the method stands in the file.
    private static int line(MethodModel method) {
        return method.code().stream()
                .flatMap(code -> code.elementStream())
                .mapMulti(
                        (CodeElement element, Consumer<Integer> lines) -> {
                            if (element instanceof LineNumber line) {
                                lines.accept(line.line());
                            }
                        })
                .min(Comparator.naturalOrder())
                .orElse(Integer.MAX_VALUE);
    }

    /// Whether any of them refers to the system calls of Unix.
    boolean forks() {
        return files.values().stream().map(ClassFile.of()::parse).anyMatch(Classes::mentionsPosix);
    }

    private static boolean mentionsPosix(ClassModel model) {
        for (var entry : model.constantPool()) {
            if (entry instanceof ClassEntry type && type.name().equalsString(POSIX)) {
                return true;
            }
        }
        return false;
    }
}
