/** Who ships what: supplier, product, release, deployment, with the states of each. */
@NullMarked
package org.vouchsafe.ui.suppliers;

import org.jspecify.annotations.NullMarked;
