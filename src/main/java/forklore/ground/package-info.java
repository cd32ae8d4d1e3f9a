/// What everything stands on: the machine's system, folders and settings, and the languages that
/// people are spoken to in.
///
/// ## Why
///
/// - *A floor of its own.* Each of these was said three times or more, in packages that had nothing
///   else in common; whoever needed one had to depend on a stranger.
/// - *No fixed pair of languages.* Which there are stands in `languages.txt`; their words stand in
///   bundles beside the code that says them ([Phrases]). A further one is bundles and page files.
/// - *One reader.* Only [Surroundings] asks for system properties and the environment, so that what
///   the app depends on can be listed in one place.
@NullMarked
package forklore.ground;

import org.jspecify.annotations.NullMarked;
