/** One neutral draft of an SPDX document behind all its syntaxes: what is checked, assumed and kept is decided here and nowhere else. */
@NullMarked
package org.vouchsafe.format.spdx.draft;

import org.jspecify.annotations.NullMarked;
