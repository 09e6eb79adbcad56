package org.vouchsafe.store.check;

import java.util.List;
import org.vouchsafe.store.file.Connections;
import org.vouchsafe.store.file.Migrations;
import org.vouchsafe.store.sql.Session;

/** The file as SQLite sees it: its marks, its tables, its pages, its foreign keys. */
final class FileCheck {
    private static final String SCHEMA = "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name";
    private final Session session;
    private final Findings findings;

    FileCheck(Session session, Findings findings) {
        this.session = session;
        this.findings = findings;
    }

    void run() {
        if (!Migrations.isWorkspace(session)) {
            findings.add("NOT_A_WORKSPACE", "The file no longer says that it is a workspace (application_id).");
        }
        if (Migrations.version(session) != Migrations.PUBLISHED.newest()) {
            findings.add("SCHEMA_VERSION",
                    "The file says version " + Migrations.version(session) + ", expected " + Migrations.PUBLISHED.newest() + ".");
        }
        if (!expectedSchema().equals(schema(session))) {
            findings.add("SCHEMA_ALTERED", "The tables are not those the migrations make.");
        }
        for (String each : session.list("PRAGMA integrity_check(50)", row -> row.text(1))) {
            if (!each.equals("ok")) {
                findings.add("FILE_DAMAGED", each);
            }
        }
        session.each("PRAGMA foreign_key_check",
                row -> findings.add("FOREIGN_KEY", "A row of " + row.text(1) + " refers to a missing row of " + row
                        .text(3) + "."));
    }

    private static List<String> expectedSchema() {
        try (Session fresh = Connections.memory()) {
            Migrations.PUBLISHED.apply(fresh);
            return schema(fresh);
        }
    }

    private static List<String> schema(Session session) {
        return session.list(SCHEMA, row -> row.text(1));
    }
}
