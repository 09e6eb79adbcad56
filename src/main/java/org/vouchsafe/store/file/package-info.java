/** The workspace as a file: lock, migrations, folders where the write-ahead log is unsafe. Knows no aggregate. */
@NullMarked
package org.vouchsafe.store.file;

import org.jspecify.annotations.NullMarked;
