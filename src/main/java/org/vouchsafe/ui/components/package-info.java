/** Search over all components, and where each is used. */
@NullMarked
package org.vouchsafe.ui.components;

import org.jspecify.annotations.NullMarked;
