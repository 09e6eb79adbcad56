/** Whether a release could have taken an affected version while one could be had; sees facts, advisories and versions only. */
@NullMarked
package org.vouchsafe.assess.exposure;

import org.jspecify.annotations.NullMarked;
