/// The fork gym: puzzles drawn from a level and a seed, what they do by our own reckoning, what
/// they did in a real run, and what somebody answered.
///
/// ## Why
///
/// - *A program is a small tree of statements.* Both listings are written from it and it is
///   reckoned from it, so that the three cannot differ. It knows only what the six levels need.
/// - *The reckoning is checked, never shown as a fact.* What a learner is judged by is the kernel's
///   tree; ours only chooses puzzles of the right size, and serves where there is no fork.
/// - *A seed decides the remainder of its program's fingerprint.* So two seeds that are less than a
///   hundred apart never draw the same program, and no list of what was drawn has to be kept.
@NullMarked
package forklore.gym;

import org.jspecify.annotations.NullMarked;
