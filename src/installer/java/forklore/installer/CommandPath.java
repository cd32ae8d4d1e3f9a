package forklore.installer;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

/// Puts `forklore` on the PATH of Windows: jpackage has no option for it, but takes a plan of the
/// installer (WiX's `main.wxs`) in place of its own. This is its own, with one component more,
/// which goes when the app is removed.
final class CommandPath {
    private static final String PLAN =
            "/modules/jdk.jpackage/jdk/jpackage/internal/resources/main.wxs";

    private CommandPath() {}

    /// Writes the plan of this JDK's jpackage with the component.
    ///
    /// @return false, and nothing is written, where there is no plan that we know
    static boolean write(Path file) throws IOException {
        Path plan = FileSystems.getFileSystem(URI.create("jrt:/")).getPath(PLAN);
        if (!Files.exists(plan)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(plan)) {
            return write(in, file);
        }
    }

    static boolean write(InputStream plan, Path file) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(plan);
            NodeList features = document.getElementsByTagNameNS("*", "Feature");
            if (features.getLength() != 1) {
                return false;
            }
            addTo((Element) features.item(0));
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(file.toFile()));
            return true;
        } catch (ParserConfigurationException | SAXException | TransformerException e) {
            throw new IOException("jpackage's plan can't be read", e);
        }
    }

    /// What is installed in a user's folder is known by a key of the registry.
    private static void addTo(Element feature) {
        Element component = add(feature, "Component", Map.of("Id", "ForkloreCommand"));
        component.setAttribute("Directory", "INSTALLDIR");
        component.setAttribute("Guid", "5b0f6a52-7d0e-4f5c-9a55-3d1c8f0f7b61");
        var key = Map.of("Root", "HKCU", "Key", "Software\\Forklore", "Name", "command");
        Element value = add(component, "RegistryValue", key);
        value.setAttribute("Type", "integer");
        value.setAttribute("Value", "1");
        value.setAttribute("KeyPath", "yes");
        var path = Map.of("Id", "ForklorePath", "Name", "PATH", "Value", "[INSTALLDIR]app\\bin");
        Element variable = add(component, "Environment", path);
        variable.setAttribute("Action", "set");
        variable.setAttribute("Part", "last");
        variable.setAttribute("Permanent", "no");
        variable.setAttribute("System", "no");
    }

    private static Element add(Element parent, String name, Map<String, String> attributes) {
        Element element = parent.getOwnerDocument().createElementNS(parent.getNamespaceURI(), name);
        attributes.forEach(element::setAttribute);
        parent.appendChild(element);
        return element;
    }
}
