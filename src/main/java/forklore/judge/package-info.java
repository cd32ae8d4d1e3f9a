/// Says whether a run of an exercise is what was asked for, and why not.
///
/// ## Why
///
/// - *The trace is the judge.* What a program prints can be made up; which processes there were,
///   who waited for whom and what went through a queue is told by the run itself.
/// - *Words, never an exception.* A listing that hangs, fails or does not compile is judged like
///   any other, with a sentence that says what happened.
@NullMarked
package forklore.judge;

import org.jspecify.annotations.NullMarked;
