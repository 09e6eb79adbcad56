/** Whole stories through the command line and the window, on real parts. */
package org.vouchsafe.journeys;
