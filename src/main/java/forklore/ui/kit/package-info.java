/// What every view is made of: theme, fonts, words, markers, icons and small controls.
///
/// ## Why
///
/// - AtlantaFX styles every control; two small sheets of looked-up colours on top of it make the
///   light and the dark theme, so that no view ever names a colour.
/// - A process's colour and shape come from one number (its identity) and one class, [Marker], so
///   that they cannot differ between the tree, a slot, a line of output and the code.
/// - Fonts are bundled: the machine's own often lack Chinese, and numbers must not jump.
@NullMarked
package forklore.ui.kit;

import org.jspecify.annotations.NullMarked;
