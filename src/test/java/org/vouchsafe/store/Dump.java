package org.vouchsafe.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vouchsafe.domain.Viewpoint;

/** All that can be read from a workspace file, by table, read past the store. */
final class Dump {
    private static final List<String> WORDS = List.of("axios", "package", "scope", "ort", "lockfile", "shipped", "cdx");

    private Dump() {}

    static Map<String, List<String>> of(Path file, Workspace workspace) throws SQLException {
        var dump = new TreeMap<String, List<String>>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String table : strings(statement, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search%'")) {
                dump.put(table, rows(statement, table));
            }
            for (String word : WORDS) {
                dump.put("component_search " + word,
                        strings(statement, "SELECT rowid FROM component_search WHERE component_search MATCH '" + word
                                + "' ORDER BY 1"));
                dump.put("text_search " + word, strings(statement, "SELECT rowid FROM text_search WHERE text_search MATCH '" + word
                        + "' ORDER BY 1"));
            }
        }
        // Deflated bytes may differ where what they unpack to does not: originals count as they are read.
        dump.put("blob_chunk",
                workspace.read(tx -> tx.evidence().all(Viewpoint.LATEST).stream().map(each -> HexFormat.of().formatHex(tx.evidence()
                        .bytes(each.id()))).toList()));
        return dump;
    }

    private static List<String> strings(Statement statement, String sql) throws SQLException {
        var all = new ArrayList<String>();
        try (ResultSet results = statement.executeQuery(sql)) {
            while (results.next()) {
                all.add(results.getString(1));
            }
        }
        return all;
    }

    private static List<String> rows(Statement statement, String table) throws SQLException {
        var all = new ArrayList<String>();
        try (ResultSet results = statement.executeQuery("SELECT * FROM " + table)) {
            while (results.next()) {
                var row = new StringBuilder();
                for (int i = 1; i <= results.getMetaData().getColumnCount(); i++) {
                    Object value = results.getObject(i);
                    row.append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value)).append('|');
                }
                all.add(row.toString());
            }
        }
        all.sort(null);
        return all;
    }
}
