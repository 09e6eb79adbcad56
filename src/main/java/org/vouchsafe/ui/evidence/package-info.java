/** The register of what was received, with the originals as they came. */
@NullMarked
package org.vouchsafe.ui.evidence;

import org.jspecify.annotations.NullMarked;
