/** Fonts, stylesheets, light and dark. The colours themselves stand in resources/css and nowhere else. */
@NullMarked
package org.vouchsafe.ui.theme;

import org.jspecify.annotations.NullMarked;
