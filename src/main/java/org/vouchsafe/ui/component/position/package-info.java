/** A position explained: verdict, contradictions, and every check with its question and answer. Knows no use case. */
@NullMarked
package org.vouchsafe.ui.component.position;

import org.jspecify.annotations.NullMarked;
