/** Reads advisories in the OSV schema, those of GitHub and of malicious-package collections included. */
@NullMarked
package org.vouchsafe.format.osv;

import org.jspecify.annotations.NullMarked;
