package forklore.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// `.deb` and `.rpm` of one tree of files, each where its tool is. They run no scripts: what the
/// desktop knows of programs and kinds of files is brought up to date by the triggers of its own
/// packages, and all that was installed is a file that the package manager knows and removes.
///
/// @param work where they are made
/// @param app ready to run
record LinuxPackages(Path work, AppFolder app, String version) {
    private static final Path SOURCES = Path.of("src", "installer", "linux");
    private static final int[] ICONS = {16, 24, 32, 48, 64, 128, 256, 512};

    void make(Path out) throws IOException, InterruptedException {
        Path tree = tree();
        if (Tools.isThere("dpkg-deb")) {
            deb(tree, out);
        }
        if (Tools.isThere("rpmbuild")) {
            rpm(tree, out);
        }
    }

    private Path tree() throws IOException {
        Path tree = Files.createDirectories(work.resolve("tree"));
        Folders.copy(app.root(), tree.resolve("opt/forklore"));
        Path bin = Files.createDirectories(tree.resolve("usr/bin"));
        Files.createSymbolicLink(
                bin.resolve("forklore"), Path.of("../../opt/forklore/bin/forklore"));
        Path share = tree.resolve("usr/share");
        Path applications = Files.createDirectories(share.resolve("applications"));
        Path entry = SOURCES.resolve("forklore.desktop");
        Folders.copyFile(entry, applications.resolve("forklore.desktop"));
        Path kinds = Files.createDirectories(share.resolve("mime/packages"));
        Folders.copyFile(SOURCES.resolve("forklore.xml"), kinds.resolve("forklore.xml"));
        for (int size : ICONS) {
            String folder = "icons/hicolor/" + size + "x" + size + "/apps";
            Path icons = Files.createDirectories(share.resolve(folder));
            Files.write(icons.resolve("forklore.png"), Icon.png(size));
        }
        Path papers = Files.createDirectories(share.resolve("doc/forklore"));
        Files.writeString(papers.resolve("copyright"), Licences.overview());
        return tree;
    }

    private void deb(Path tree, Path out) throws IOException, InterruptedException {
        String architecture = Host.isIntel() ? "amd64" : "arm64";
        String kib = Long.toString(Folders.bytes(tree) / 1024);
        Path control = Files.createDirectories(tree.resolve("DEBIAN")).resolve("control");
        fill(
                SOURCES.resolve("control"),
                control,
                Map.of("VERSION", version, "ARCHITECTURE", architecture, "KIB", kib));
        Path file = out.resolve("forklore_" + version + "_" + architecture + ".deb");
        Tools.run(
                List.of(
                        "dpkg-deb",
                        "--root-owner-group",
                        "-Zxz",
                        "--build",
                        tree.toString(),
                        file.toString()),
                work);
        Folders.delete(control.getParent());
    }

    private void rpm(Path tree, Path out) throws IOException, InterruptedException {
        Path spec = work.resolve("forklore.spec");
        Map<String, String> values = Map.of("VERSION", version, "TREE", tree.toString());
        fill(SOURCES.resolve("forklore.spec"), spec, values);
        Path top = work.resolve("rpm");
        Tools.run(
                List.of(
                        "rpmbuild",
                        "-bb",
                        "--quiet",
                        "--define",
                        "_topdir " + top,
                        "--define",
                        "_rpmdir " + out,
                        "--define",
                        "_rpmfilename %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm",
                        spec.toString()),
                work);
        Folders.delete(top);
    }

    private static void fill(Path from, Path to, Map<String, String> values) throws IOException {
        String text = Files.readString(from);
        for (Map.Entry<String, String> each : values.entrySet()) {
            text = text.replace("@" + each.getKey() + "@", each.getValue());
        }
        Files.writeString(to, text);
    }
}
