/** Lists of the files of a source tree or package, as the usual tools print them. */
@NullMarked
package org.vouchsafe.format.listing;

import org.jspecify.annotations.NullMarked;
