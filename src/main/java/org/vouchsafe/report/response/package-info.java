/** What is handed on about one advisory: states, statements in formats that programs read, and who does what. */
@NullMarked
package org.vouchsafe.report.response;

import org.jspecify.annotations.NullMarked;
