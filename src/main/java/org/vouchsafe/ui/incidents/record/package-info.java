/** The records an incident must leave behind, and the environments beside the releases. */
@NullMarked
package org.vouchsafe.ui.incidents.record;

import org.jspecify.annotations.NullMarked;
