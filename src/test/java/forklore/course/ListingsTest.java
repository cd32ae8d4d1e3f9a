package forklore.course;

import static org.assertj.core.api.Assertions.assertThat;

import forklore.ground.Language;
import forklore.lesson.EngineKind;
import forklore.lesson.Lesson;
import forklore.lesson.Listing;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Every Java listing compiles without a warning, in both languages.
class ListingsTest {
    @TempDir Path classes;

    static Stream<Named<Lesson>> lessons() {
        return DemoRun.COURSE.lessons().stream().map(lesson -> Named.of(lesson.id(), lesson));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void compiles(Lesson lesson) {
        for (var language : Language.all()) {
            var sources =
                    lesson.demos().stream()
                            .flatMap(demo -> demo.parts().stream())
                            .map(part -> part.listings().get(EngineKind.JAVA))
                            .filter(Objects::nonNull)
                            .distinct()
                            .map(listing -> listing.in(language))
                            .map(ListingsTest::source)
                            .toList();
            assertThat(problems(sources)).as("%s %s", lesson.id(), language).isEmpty();
        }
    }

    private String problems(List<JavaFileObject> sources) {
        var out = new StringWriter();
        var javac = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        var options =
                List.of(
                        "-Xlint:all,-serial,-processing,-classfile,-path",
                        "-proc:none",
                        "-d",
                        classes.toString(),
                        "-cp",
                        System.getProperty("java.class.path"));
        javac.getTask(out, null, null, options, null, sources).call();
        return out.toString();
    }

    private static JavaFileObject source(Listing listing) {
        return new SimpleJavaFileObject(
                URI.create("string:///" + listing.fileName()), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return listing.source();
            }
        };
    }
}
