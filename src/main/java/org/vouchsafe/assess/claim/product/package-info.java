/** Which releases and components the marks of a claim reach: purl, CPE, hashes, serial and model numbers, names and versions, links to BOMs. */
@NullMarked
package org.vouchsafe.assess.claim.product;

import org.jspecify.annotations.NullMarked;
