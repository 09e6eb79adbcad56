/** Whether a certificate was revoked, from lists (CRL) and answers (OCSP) that somebody brought as files. */
@NullMarked
package org.vouchsafe.seal.revocation;

import org.jspecify.annotations.NullMarked;
