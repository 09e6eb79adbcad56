/** Messages as Outlook saves them, and its wrapping of attachments; besides workbooks and seals the only place that knows POI. */
@NullMarked
package org.vouchsafe.carrier.outlook;

import org.jspecify.annotations.NullMarked;
