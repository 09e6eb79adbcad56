/** What an open workspace is asked: one class per subject, each answering as of any moment. */
@NullMarked
package org.vouchsafe.usecase.reading;

import org.jspecify.annotations.NullMarked;
