package forklore.engine.jvm;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodBuilder;
import java.lang.classfile.MethodElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// Weaves calls of the runtime's tracer into a listing's classes: one at the start of each line,
/// one after each change of a watched static field, one before a thing that processes share is made
/// for a variable. And makes `System.exit` and its like end a forked child too, and `Thread.join`
/// and its like know which threads that child has.
final class Weaver {
    /// Changes with what is woven, so that classes woven otherwise are not used.
    static final String VERSION = "5";

    private static final ClassDesc ENDING = ClassDesc.of("forklore.mp.fork.Ending");
    private static final ClassDesc OTHER_THREADS = ClassDesc.of("forklore.mp.fork.OtherThreads");
    private static final ClassDesc THREAD = ClassDesc.of("java.lang.Thread");
    private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");
    private static final ClassDesc SYSTEM = ClassDesc.of("java.lang.System");
    private static final MethodTypeDesc EXIT = MethodTypeDesc.of(CD_void, CD_int);
    private static final MethodTypeDesc RUNTIME_EXIT = MethodTypeDesc.of(CD_void, RUNTIME, CD_int);
    private static final ClassDesc TRACER = ClassDesc.of("forklore.mp.tell.Tracer");
    private static final MethodTypeDesc LINE = MethodTypeDesc.of(CD_void, CD_int);
    private static final MethodTypeDesc NAMING = MethodTypeDesc.of(CD_void, CD_String);
    private static final MethodTypeDesc NAMING_AT = MethodTypeDesc.of(CD_void, CD_String, CD_int);
    private static final MethodTypeDesc NAMING_IN =
            MethodTypeDesc.of(CD_void, CD_String, CD_Object);
    private static final MethodTypeDesc VARIABLE = MethodTypeDesc.of(CD_void, CD_String, CD_Object);

    private final Map<String, byte[]> classes;
    private final Set<String> watched;
    private final ClassFile classFile;

    /// @param watched names of static fields
    Weaver(Classes classes, Set<String> watched) {
        this.classes = classes.files();
        this.watched = watched;
        var own = ClassHierarchyResolver.ofResourceParsing(this::open);
        this.classFile =
                ClassFile.of(
                        ClassFile.ClassHierarchyResolverOption.of(
                                own.orElse(ClassHierarchyResolver.defaultResolver())));
    }

    private @Nullable InputStream open(ClassDesc type) {
        String descriptor = type.descriptorString();
        String name = descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
        byte[] bytes = classes.get(name);
        return bytes == null ? null : new ByteArrayInputStream(bytes);
    }

    byte[] weave(byte[] bytes) {
        ClassModel model = classFile.parse(bytes);
        boolean implicit = model.flags().has(AccessFlag.SYNTHETIC);
        return classFile.transformClass(
                model,
                ClassTransform.transformingMethods(
                        method -> isWritten(method, implicit), this::weave));
    }

    private void weave(MethodBuilder method, MethodElement element) {
        if (element instanceof CodeModel code) {
            method.transformCode(code, weaving(new Variables(code)));
        } else {
            method.with(element);
        }
    }

    private CodeTransform weaving(Variables variables) {
        return CodeTransform.ofStateful(
                () -> {
                    var calls = new AtomicInteger();
                    return (code, element) -> {
                        if (element instanceof InvokeInstruction) {
                            variables
                                    .ofCall(calls.getAndIncrement())
                                    .ifPresent(kept -> name(code, kept));
                        }
                        weave(code, element);
                    };
                });
    }

    private static void name(CodeBuilder code, Variables.Kept kept) {
        code.loadConstant(kept.variable());
        kept.place().forEach(code::with);
        if (kept.inList()) {
            code.invokestatic(TRACER, "namingIn", NAMING_IN);
        } else if (kept.place().isEmpty()) {
            code.invokestatic(TRACER, "naming", NAMING);
        } else {
            code.invokestatic(TRACER, "namingAt", NAMING_AT);
        }
    }

    /// Whether somebody wrote the method's lines: not those that the compiler makes up.
    private static boolean isWritten(MethodModel method, boolean implicitClass) {
        String name = method.methodName().stringValue();
        AccessFlags flags = method.flags();
        if (name.startsWith("lambda$")) {
            return true;
        }
        return !flags.has(AccessFlag.SYNTHETIC) && !(implicitClass && name.equals("<init>"));
    }

    private void weave(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeInstruction call && isEnding(call)) {
            end(code, call);
            return;
        }
        if (element instanceof InvokeInstruction call && asksThread(call)) {
            MethodTypeDesc type = call.typeSymbol().insertParameterTypes(0, THREAD);
            code.invokestatic(OTHER_THREADS, call.name().stringValue(), type);
            return;
        }
        code.with(element);
        if (element instanceof LineNumber line) {
            code.loadConstant(line.line()).invokestatic(TRACER, "line", LINE);
        } else if (element instanceof FieldInstruction field && isWatched(field)) {
            tell(code, field);
        }
    }

    private static boolean isEnding(InvokeInstruction call) {
        ClassDesc owner = call.owner().asSymbol();
        String name = call.name().stringValue();
        boolean ofSystem = owner.equals(SYSTEM) && name.equals("exit");
        boolean ofRuntime = owner.equals(RUNTIME) && (name.equals("exit") || name.equals("halt"));
        return call.typeSymbol().equals(EXIT) && (ofSystem || ofRuntime);
    }

    private static void end(CodeBuilder code, InvokeInstruction call) {
        boolean isStatic = call.opcode() == Opcode.INVOKESTATIC;
        code.invokestatic(ENDING, call.name().stringValue(), isStatic ? EXIT : RUNTIME_EXIT);
    }

    /// Whether the call waits for a thread's end, or asks for it. Nobody can override these
    /// methods.
    private boolean asksThread(InvokeInstruction call) {
        String name = call.name().stringValue();
        String type = call.typeSymbol().descriptorString();
        boolean joins =
                name.equals("join")
                        && Set.of("()V", "(J)V", "(Ljava/time/Duration;)Z").contains(type);
        return call.opcode() == Opcode.INVOKEVIRTUAL
                && (joins || (name.equals("isAlive") && type.equals("()Z")))
                && isThread(call.owner().name().stringValue());
    }

    /// Whether the class is Java's thread, or one of the listing's that extend it.
    private boolean isThread(String name) {
        if (name.equals("java/lang/Thread")) {
            return true;
        }
        byte[] bytes = classes.get(name.replace('/', '.'));
        return bytes != null
                && classFile
                        .parse(bytes)
                        .superclass()
                        .filter(parent -> isThread(parent.name().stringValue()))
                        .isPresent();
    }

    private boolean isWatched(FieldInstruction field) {
        return field.opcode() == Opcode.PUTSTATIC && watched.contains(field.name().stringValue());
    }

    private static void tell(CodeBuilder code, FieldInstruction field) {
        String name = field.name().stringValue();
        ClassDesc type = field.typeSymbol();
        code.loadConstant(name).getstatic(field.owner().asSymbol(), name, type);
        if (type.isPrimitive()) {
            ClassDesc box = box(type);
            code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, type));
        }
        code.invokestatic(TRACER, "variable", VARIABLE);
    }

    private static ClassDesc box(ClassDesc type) {
        Class<?> box =
                switch (type.descriptorString()) {
                    case "Z" -> Boolean.class;
                    case "B" -> Byte.class;
                    case "S" -> Short.class;
                    case "C" -> Character.class;
                    case "I" -> Integer.class;
                    case "J" -> Long.class;
                    case "F" -> Float.class;
                    case "D" -> Double.class;
                    default -> throw new IllegalArgumentException("no value: " + type);
                };
        return box.describeConstable().orElseThrow();
    }
}
