/** What an incident leaves behind as evidence, link by link, and the holes in it. */
@NullMarked
package org.vouchsafe.ui.incidents.chain;

import org.jspecify.annotations.NullMarked;
