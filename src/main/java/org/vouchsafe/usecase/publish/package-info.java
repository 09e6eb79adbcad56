/** From positions to a signed file: gathering what a report may say, rendering, sealing, recording that it left the house. */
@NullMarked
package org.vouchsafe.usecase.publish;

import org.jspecify.annotations.NullMarked;
