/** What every part of an incident's room shares: what is read, what can be said, and the words for it. */
@NullMarked
package org.vouchsafe.ui.incidents.room;

import org.jspecify.annotations.NullMarked;
