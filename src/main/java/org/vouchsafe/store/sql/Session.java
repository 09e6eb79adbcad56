package org.vouchsafe.store.sql;

import java.sql.Connection;

/** One connection with its prepared statements. Not thread-safe. */
public final class Session {
    final Connection connection;

    public Session(Connection connection) {
        this.connection = connection;
    }
}
