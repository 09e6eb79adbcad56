/** Dialogs that ask one thing, used by several screens. Knows no screen and no use case. */
@NullMarked
package org.vouchsafe.ui.session.ask;

import org.jspecify.annotations.NullMarked;
