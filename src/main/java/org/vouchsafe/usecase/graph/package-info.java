/** Who needs whom within one inventory, to be walked from component to component. */
@NullMarked
package org.vouchsafe.usecase.graph;

import org.jspecify.annotations.NullMarked;
