/// Runs Java and Python side by side.
///
/// ## Why
///
/// - *One run, not two.* Both programs start from one plan, under one guard: they share the clock,
///   the deadline and Stop, and their events come in one order of time, as with two listings of one
///   language.
@NullMarked
package forklore.engine.both;

import org.jspecify.annotations.NullMarked;
