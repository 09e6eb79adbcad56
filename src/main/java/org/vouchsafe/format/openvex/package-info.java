/** Reads OpenVEX 0.0.1 and 0.2.0 documents into claims, and nothing else. */
@NullMarked
package org.vouchsafe.format.openvex;

import org.jspecify.annotations.NullMarked;
