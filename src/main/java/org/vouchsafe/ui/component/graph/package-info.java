/** A graph drawn in layers, walked by mouse and keyboard. */
@NullMarked
package org.vouchsafe.ui.component.graph;

import org.jspecify.annotations.NullMarked;
