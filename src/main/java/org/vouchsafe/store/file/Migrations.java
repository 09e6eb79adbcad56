package org.vouchsafe.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vouchsafe.store.sql.Session;

/**
 * Brings a file up to the newest schema. A migration that was published is never changed; a new one goes to the end of the list. The
 * number of migrations applied stands in {@code user_version}.
 */
public final class Migrations {
    /** Says that a file is a workspace: {@code VOUC}. */
    public static final int APPLICATION_ID = 0x564F5543;
    /** Those of this program. */
    public static final Migrations PUBLISHED = new Migrations(List.of("0001_workspace.sql", "0002_signatures.sql", "0003_carriers.sql",
            "0004_advisory_additions.sql", "0005_coverage.sql", "0006_taking_back.sql", "0007_registries.sql",
            "0008_tracking.sql", "0009_deliveries_and_keys.sql", "0010_claim_aliases.sql",
            "0011_put_off.sql", "0012_found_by_index.sql", "0013_kept_positions.sql", "0014_requests.sql", "0015_feeds.sql",
            "0016_hashes_of_artefacts.sql", "0017_answers_of_others.sql", "0018_review.sql", "0019_keys_of_go_modules.sql",
            "0020_packs_made.sql", "0021_incidents.sql", "0022_disposal.sql", "0023_publication_register.sql"));
    private final List<String> names;

    /** These resources below {@code sql}, oldest first; each ends by setting {@code user_version} to its number. */
    public Migrations(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** The same, and one more after them. */
    public Migrations and(String name) {
        return new Migrations(java.util.stream.Stream.concat(names.stream(), java.util.stream.Stream.of(name)).toList());
    }

    /** Number of the newest schema they lead to. */
    public int newest() {
        return names.size();
    }

    /** Number of the schema of an open file. */
    public static int version(Session session) {
        return (int) session.number("PRAGMA user_version").orElse(0);
    }

    /** True when the open file says that it is a workspace. */
    public static boolean isWorkspace(Session session) {
        return session.number("PRAGMA application_id").orElse(0) == APPLICATION_ID;
    }

    /** Marks a new, empty file as a workspace. */
    public static void claim(Session session) {
        // Must agree with APPLICATION_ID; a pragma takes no bound value.
        session.script("PRAGMA application_id = 0x564F5543");
    }

    /** Applies what is missing, each migration in the session's transaction. */
    public void apply(Session session) {
        for (int i = version(session); i < names.size(); i++) {
            session.script(text(names.get(i)));
        }
    }

    private static String text(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream("/sql/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its resource sql/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
