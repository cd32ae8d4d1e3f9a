package forklore.storm;

import forklore.Launcher;

/// The launcher on a Java that believes it is too old for the app, so that it hands over.
public final class OldJava {
    private OldJava() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.specification.version", "17");
        Launcher.main(arguments);
    }
}
