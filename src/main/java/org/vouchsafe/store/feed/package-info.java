/** Feed files: advisories of whole ecosystems, outside any workspace and shared by all. Only SQL of these files lives here. */
@NullMarked
package org.vouchsafe.store.feed;

import org.jspecify.annotations.NullMarked;
