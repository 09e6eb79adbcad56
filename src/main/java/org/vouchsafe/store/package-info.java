/** The workspace: one SQLite file, opened, read and written here. The only packages that know JDBC or SQL; they know no file format and no screen. */
@NullMarked
package org.vouchsafe.store;

import org.jspecify.annotations.NullMarked;
