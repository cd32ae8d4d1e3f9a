package forklore.mp;

/// Who a process is, as far as another may know.
///
/// @param pid the operating system's number
/// @param name `MainProcess`, `Process-1`, … or the given name
/// @param daemon whether it is terminated when its parent ends
public record ProcessInfo(int pid, String name, boolean daemon) {}
