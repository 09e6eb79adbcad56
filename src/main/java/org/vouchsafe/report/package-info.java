/** The neutral Document and the reports that compose it; no renderer and no database in it. */
@NullMarked
package org.vouchsafe.report;

import org.jspecify.annotations.NullMarked;
