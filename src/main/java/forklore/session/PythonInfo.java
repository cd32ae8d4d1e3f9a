package forklore.session;

import forklore.ground.Text;

import java.util.Optional;

/// A Python on this computer.
///
/// @param place its file
/// @param label `CPython 3.11.7`; the file again where it did not say what it is
/// @param problem why listings cannot run on it; empty where they can
public record PythonInfo(String place, String label, Optional<Text> problem) {}
