/** What the world knows: advisories with their packages, ranges, claims and releases. */
@NullMarked
package org.vouchsafe.ui.advisories;

import org.jspecify.annotations.NullMarked;
