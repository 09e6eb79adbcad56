/** The keys by which a supplier's signatures are judged: shown, held, doubted. Sees use cases through one interface, never other screens. */
@NullMarked
package org.vouchsafe.ui.suppliers.keys;

import org.jspecify.annotations.NullMarked;
