/// What a run is seen by: pictures, the table of output, the transport, the narrator's words.
///
/// ## Why
///
/// - A picture is drawn by nodes that are kept by the ids of its shapes. A shape that is elsewhere
///   in the next picture glides there; one that is new fades in. So motion shows what moved, and no
///   view holds truth of its own.
/// - Nothing here knows time or processes: it draws pictures, rows and words made elsewhere.
@NullMarked
package forklore.ui.stage;

import org.jspecify.annotations.NullMarked;
