/** How long an incident's records and originals are kept, what holds them, and what was disposed of. */
@NullMarked
package org.vouchsafe.ui.incidents.keeping;

import org.jspecify.annotations.NullMarked;
