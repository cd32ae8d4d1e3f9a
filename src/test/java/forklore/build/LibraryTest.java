package forklore.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;

import java.util.stream.Collectors;

/// The library is whole: whatever its classes use is among them or in `java.base`.
class LibraryTest {
    @Test
    void theLibraryNeedsNothingButItselfAndJavaBase() throws Exception {
        JavaClasses library = new ClassFileImporter().importPaths(LibraryJar.here().classes());
        var own = library.stream().map(JavaClass::getName).collect(Collectors.toSet());
        assertThat(own).contains("forklore.mp.Pool", "forklore.mp.life.Child");
        var strangers =
                library.stream()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(use -> !own.contains(named(use.getTargetClass())))
                        .filter(use -> !isOfJavaBase(named(use.getTargetClass())))
                        // Annotations that nobody reads at run time need not be there.
                        .filter(use -> !isForCompilers(use.getTargetClass()))
                        .map(use -> use.getDescription())
                        .toList();
        assertThat(strangers).as("what forklore-mp would have to bring along").isEmpty();
    }

    private static String named(JavaClass type) {
        return type.getBaseComponentType().getName();
    }

    private static boolean isForCompilers(JavaClass type) {
        return type.getPackageName().equals("org.jspecify.annotations");
    }

    private static boolean isOfJavaBase(String name) {
        if (!name.contains(".")) {
            return true; // int and the like
        }
        try {
            Class<?> type = Class.forName(name, false, LibraryTest.class.getClassLoader());
            return "java.base".equals(type.getModule().getName());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
