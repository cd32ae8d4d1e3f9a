/// The app's state as one immutable value, and everything that may happen to it.
///
/// ## Why
///
/// - *One direction.* Views draw a [Session] and send an [Intent]; [Update] makes the next session
///   and names the [Effect]s to be carried out. So every behaviour of the app is a pure function,
///   tested without a window.
/// - *One thread.* The [Store] belongs to the thread that draws; whatever happens elsewhere comes
///   in as an intent through the one pump, so a flood of events costs one update a frame.
@NullMarked
package forklore.session;

import org.jspecify.annotations.NullMarked;
