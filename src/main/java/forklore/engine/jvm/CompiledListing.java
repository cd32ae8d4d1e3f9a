package forklore.engine.jvm;

import java.nio.file.Path;

/// A listing that is ready to run.
///
/// @param classes the folder with its woven class files
/// @param mainClass the binary name of the class with `main`
/// @param forks whether it may call `fork`
record CompiledListing(Path classes, String mainClass, boolean forks) {}
