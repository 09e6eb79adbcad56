/** What is done to a report that is signed already: reviewing, time stamps, revocation data. Needs no workspace. */
@NullMarked
package org.vouchsafe.usecase.sealing;

import org.jspecify.annotations.NullMarked;
