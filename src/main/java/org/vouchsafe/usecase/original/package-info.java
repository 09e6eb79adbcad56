/** Originals as text, and the lines a citation means. No store, no faces. */
@NullMarked
package org.vouchsafe.usecase.original;

import org.jspecify.annotations.NullMarked;
