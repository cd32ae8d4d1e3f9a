package forklore.engine.jvm;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /// The class whose `main` starts the listing.
    ///
    /// @param expected taken before any other
    Optional<String> mainClass(String expected) {
        return files.entrySet().stream()
                .filter(file -> declaresMain(file.getValue()))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(name -> !name.equals(expected)));
    }

    private static boolean declaresMain(byte[] bytes) {
        return ClassFile.of().parse(bytes).methods().stream()
                .anyMatch(
                        method ->
                                method.methodName().equalsString("main")
                                        && (method.methodType().equalsString("()V")
                                                || method.methodType()
                                                        .equalsString("([Ljava/lang/String;)V")));
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
