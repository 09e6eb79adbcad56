/** What can be said about a signed file, in the words both faces print. */
@NullMarked
package org.vouchsafe.domain.verification;

import org.jspecify.annotations.NullMarked;
