/** The resolved state of (release, advisory) at a viewpoint, with every check that led to it. */
@NullMarked
package org.vouchsafe.domain.position;

import org.jspecify.annotations.NullMarked;
