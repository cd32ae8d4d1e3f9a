package forklore.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/// The program that makes the installers compiles without a warning, and what it makes for systems
/// that are not at hand has the form that they want.
class InstallerTest {
    private static final Path SOURCES = Path.of("src", "installer", "java");

    /// In the form that jpackage has: one feature, which names groups of components.
    private static final String PLAN =
            """
            <?xml version="1.0" encoding="utf-8"?>
            <Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
              <?include $(var.JpConfigDir)/overrides.wxi ?>
              <Product Id="$(var.JpProductCode)" Name="$(var.JpAppName)">
                <Feature Id="DefaultFeature" Level="1">
                  <ComponentGroupRef Id="Files"/>
                </Feature>
              </Product>
            </Wix>
            """;

    @TempDir private static Path folder;

    @BeforeAll
    static void compile() throws Exception {
        var arguments = new ArrayList<>(List.of("-Xlint:all", "-Werror", "-proc:none"));
        arguments.addAll(List.of("-d", folder.resolve("classes").toString()));
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.map(Path::toString).filter(it -> it.endsWith(".java")).forEach(arguments::add);
        }
        int code =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(String[]::new));
        assertThat(code).isZero();
    }

    @Test
    void theCommandIsPutOnThePathOfWindowsByAComponentThatGoesWithTheApp() throws Exception {
        Path file = folder.resolve("main.wxs");
        assertThat(plan(PLAN, file)).isTrue();
        String made = Files.readString(file);
        assertThat(made)
                .contains("overrides.wxi", "ComponentGroupRef Id=\"Files\"")
                .containsPattern("<Environment [^>]*Value=\"\\[INSTALLDIR]app\\\\bin\"")
                .containsPattern("<Environment [^>]*Permanent=\"no\"")
                .containsPattern("<Component [^>]*Directory=\"INSTALLDIR\"");
        assertThat(made.indexOf("<Environment")).isLessThan(made.indexOf("</Feature>"));
    }

    @Test
    void aPlanOfAnotherFormIsLeftAlone() throws Exception {
        Path file = folder.resolve("other.wxs");
        assertThat(plan("<Wix><Package/></Wix>", file)).isFalse();
        assertThat(file).doesNotExist();
    }

    private static boolean plan(String plan, Path file) throws Exception {
        URI classes = folder.resolve("classes").toUri();
        try (var loader = new URLClassLoader(new URL[] {classes.toURL()})) {
            var method =
                    loader.loadClass("forklore.installer.CommandPath")
                            .getDeclaredMethod("write", InputStream.class, Path.class);
            method.setAccessible(true);
            var in = new ByteArrayInputStream(plan.getBytes(StandardCharsets.UTF_8));
            return (boolean) method.invoke(null, in, file);
        }
    }
}
