/// The Java engine: compiles a listing once, weaves the trace's calls into it, and runs it in a JVM
/// of its own.
///
/// ## Why
///
/// - *javac in process, its result kept.* A cold javac costs most of a second, a warm one some tens
///   of milliseconds, a listing compiled before nothing at all.
/// - *Woven, not walked.* A call before each line tells the runtime where it stands. Asking the
///   stack at each event would cost more, and would miss the lines that cause no event.
/// - *Two sorts of JVM.* A listing that refers to `forklore.mp.Posix` may fork, and gets a JVM that
///   survives that; all others get the quick one.
@NullMarked
package forklore.engine.jvm;

import org.jspecify.annotations.NullMarked;
