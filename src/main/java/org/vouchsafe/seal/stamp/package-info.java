/** Time stamps (RFC 3161) on what we seal: asked for by file or, when told to, over the network; taken in only when they fit. */
@NullMarked
package org.vouchsafe.seal.stamp;

import org.jspecify.annotations.NullMarked;
