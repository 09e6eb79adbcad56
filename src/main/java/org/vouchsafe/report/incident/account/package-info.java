/** What an incident leaves behind as evidence and what it owes others, as tables. Only which tables, and in which words. */
@NullMarked
package org.vouchsafe.report.incident.account;

import org.jspecify.annotations.NullMarked;
