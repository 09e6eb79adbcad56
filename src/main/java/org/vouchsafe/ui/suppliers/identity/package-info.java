/** Dialogs about names, merging and splitting of suppliers and products. Sees use cases through one interface, never other screens. */
@NullMarked
package org.vouchsafe.ui.suppliers.identity;

import org.jspecify.annotations.NullMarked;
