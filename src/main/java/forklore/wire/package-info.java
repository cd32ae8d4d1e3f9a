/// Messages between processes: their bytes, and their frames on a pipe or a socket.
///
/// ## Why
///
/// - *A few fields, written by hand.* Java's own serialization costs tens of milliseconds at its
///   first use and writes class descriptors with every message. What our processes say to each
///   other is a handful of numbers and texts, so a message is a plain sequence of fields; only a
///   listing's own values are serialised, by `forklore.mp`.
/// - *One write a message.* A message carries room for its length in front, so that it goes out in
///   one system call and never mixes with another thread's.
@NullMarked
package forklore.wire;

import org.jspecify.annotations.NullMarked;
