/** Replays a dated case, such as the sample, into a new workspace under an injected clock. */
@NullMarked
package org.vouchsafe.usecase.demo;

import org.jspecify.annotations.NullMarked;
