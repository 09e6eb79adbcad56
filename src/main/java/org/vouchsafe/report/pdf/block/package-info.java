/** The blocks of a document set onto sheets: cover, contents, headings, paragraphs, fields and tables, each with its place in the reading order. */
@NullMarked
package org.vouchsafe.report.pdf.block;

import org.jspecify.annotations.NullMarked;
