/** Detached CMS signatures and RFC 3161 time stamps. */
@NullMarked
package org.vouchsafe.seal.supplied.cms;

import org.jspecify.annotations.NullMarked;
