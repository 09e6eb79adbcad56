/** Plain JDBC made safe to use: bound statements, packed values, errors that name the statement. Knows no table. */
@NullMarked
package org.vouchsafe.store.sql;

import org.jspecify.annotations.NullMarked;
