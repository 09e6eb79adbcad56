/** Commands: one record feeds menu, toolbar, palette and shortcut sheet. Does not know what they do. */
@NullMarked
package org.vouchsafe.ui.command;

import org.jspecify.annotations.NullMarked;
