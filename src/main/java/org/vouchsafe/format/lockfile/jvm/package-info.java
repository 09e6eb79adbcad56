/** What builds on the Java platform resolved: Gradle's lockfile, and the tree that Maven prints. */
@NullMarked
package org.vouchsafe.format.lockfile.jvm;

import org.jspecify.annotations.NullMarked;
