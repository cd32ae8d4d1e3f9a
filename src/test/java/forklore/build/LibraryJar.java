package forklore.build;

import forklore.mp.Pool;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;

/// The jar `forklore-mp` as the profile `library` in `pom.xml` makes it: of these classes, by the
/// same patterns.
final class LibraryJar {
    private static final String CHOICE =
            "//profile[id='library']//execution[id='library']"
                    + "[goals/goal='jar'][../../artifactId='maven-jar-plugin']/configuration";

    private final Path root;
    private final List<Path> files;

    private LibraryJar(Path root, List<Path> files) {
        this.root = root;
        this.files = files;
    }

    static LibraryJar here() throws Exception {
        var origin = Pool.class.getProtectionDomain().getCodeSource().getLocation();
        Path root = Path.of(origin.toURI());
        var document =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(Path.of("pom.xml").toFile());
        var choice =
                (Element)
                        XPathFactory.newInstance()
                                .newXPath()
                                .evaluate(CHOICE, document, XPathConstants.NODE);
        List<PathMatcher> in = patterns(choice, "include");
        List<PathMatcher> out = patterns(choice, "exclude");
        try (Stream<Path> all = Files.walk(root)) {
            return new LibraryJar(
                    root,
                    all.filter(Files::isRegularFile)
                            .map(root::relativize)
                            .filter(file -> in.stream().anyMatch(each -> each.matches(file)))
                            .filter(file -> out.stream().noneMatch(each -> each.matches(file)))
                            .sorted()
                            .toList());
        }
    }

    private static List<PathMatcher> patterns(Element choice, String name) {
        var patterns = new ArrayList<PathMatcher>();
        NodeList found = choice.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            Node each = found.item(i);
            patterns.add(FileSystems.getDefault().getPathMatcher("glob:" + each.getTextContent()));
        }
        return patterns;
    }

    /// The class files, in the folder that they were compiled to.
    List<Path> classes() {
        return files.stream()
                .filter(file -> file.toString().endsWith(".class"))
                .map(root::resolve)
                .toList();
    }

    void write(Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Path file : files) {
                out.putNextEntry(new JarEntry(file.toString().replace('\\', '/')));
                Files.copy(root.resolve(file), out);
            }
        }
    }
}
