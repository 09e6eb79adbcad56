/** The dependency graph of one document while it is read: references become members, paths are followed, gaps are seen. */
@NullMarked
package org.vouchsafe.format.graph;

import org.jspecify.annotations.NullMarked;
