/** SPDX 2.2 and 2.3 as RDF/XML: enough of RDF to read what generators of SPDX write, over the one door for XML. */
@NullMarked
package org.vouchsafe.format.spdx.rdf;

import org.jspecify.annotations.NullMarked;
