/** What a component is called, in each way a package can be named, and when two such names are of one package. */
@NullMarked
package org.vouchsafe.assess.match.name;

import org.jspecify.annotations.NullMarked;
