/// The command line.
///
/// ## Why
///
/// - *Commands are a list.* [Main] knows no command but by its class; each is a file of its own.
/// - *Messages go to standard error, results to standard output*, so that a trace can be piped.
/// - *Exit codes:* 0 fine, 1 the demo or the check failed, 2 wrong usage.
@NullMarked
package forklore.app.cli;

import org.jspecify.annotations.NullMarked;
