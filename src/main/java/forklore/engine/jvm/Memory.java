package forklore.engine.jvm;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/// Lets the compiler write class files to memory.
final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Map<String, ByteArrayOutputStream> files = new TreeMap<>();

    Memory(JavaFileManager manager) {
        super(manager);
    }

    /// A source text under a file's name; some editors begin it with a byte order mark. As with
    /// `java X.java`, its public class may be called otherwise.
    static JavaFileObject source(String fileName, String text) {
        return new SimpleJavaFileObject(
                URI.create("memory:///" + fileName), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            }

            @Override
            public boolean isNameCompatible(String simpleName, JavaFileObject.Kind kind) {
                return kind == JavaFileObject.Kind.SOURCE;
            }
        };
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location,
            String className,
            JavaFileObject.Kind kind,
            @Nullable FileObject sibling) {
        URI name = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
        return new SimpleJavaFileObject(name, kind) {
            @Override
            public OutputStream openOutputStream() {
                return files.computeIfAbsent(className, key -> new ByteArrayOutputStream());
            }
        };
    }

    /// The file manager below stays open for the next compilation.
    @Override
    public void close() {
        files.clear();
    }

    Classes classes() {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((name, out) -> bytes.put(name, out.toByteArray()));
        return new Classes(bytes);
    }
}
