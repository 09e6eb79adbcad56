/** Opens an incident. */
@NullMarked
package org.vouchsafe.ui.incidents.opening;

import org.jspecify.annotations.NullMarked;
