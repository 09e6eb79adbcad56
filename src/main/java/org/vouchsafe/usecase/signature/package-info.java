/** Joins files with the signatures on them and judges them by the keys held, whenever a file, a key or a doubt arrives. */
@NullMarked
package org.vouchsafe.usecase.signature;

import org.jspecify.annotations.NullMarked;
