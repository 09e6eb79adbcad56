/** What an incident reaches: figures, table, groups, matrix, picture, and what changed. */
@NullMarked
package org.vouchsafe.ui.incidents.blast;

import org.jspecify.annotations.NullMarked;
