/** The one door for comma-separated text. Knows lines and fields, never what they mean. */
@NullMarked
package org.vouchsafe.input.csv;

import org.jspecify.annotations.NullMarked;
