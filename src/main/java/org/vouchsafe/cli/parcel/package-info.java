/** Commands that make evidence packages and exchange them with other analysts. They see only use cases. */
@NullMarked
package org.vouchsafe.cli.parcel;

import org.jspecify.annotations.NullMarked;
