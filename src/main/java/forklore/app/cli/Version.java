package forklore.app.cli;

import forklore.ground.Surroundings;

import picocli.CommandLine.IVersionProvider;

/// Which Forklore this is; the jar's manifest knows.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "Forklore " + (version == null ? "(built here)" : version), Surroundings.javaVersion()
        };
    }
}
