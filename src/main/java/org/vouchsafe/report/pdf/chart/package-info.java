/** Drawings as vectors: bars of states, time lines, dependency paths, ageing. Each is a figure with words that stand for it. */
@NullMarked
package org.vouchsafe.report.pdf.chart;

import org.jspecify.annotations.NullMarked;
