package org.vouchsafe.format.osv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Purl;
import org.vouchsafe.domain.advisory.AffectedPackage;
import org.vouchsafe.domain.advisory.AffectedRange;
import org.vouchsafe.domain.advisory.RangeEvent;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.purl.Purls;
import org.vouchsafe.input.tree.JsonArray;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonScalar;
import org.vouchsafe.input.tree.JsonValue;

/** Reads one {@code affected[]} entry. */
final class AffectedReader {
    private static final Map<String,
            RangeEvent.Kind> EVENTS = Map.of("introduced", RangeEvent.Kind.INTRODUCED, "fixed", RangeEvent.Kind.FIXED,
                    "last_affected", RangeEvent.Kind.LAST_AFFECTED, "limit", RangeEvent.Kind.LIMIT);
    private static final String UNREAD = "an entry of the advisory could not be read, so it cannot be said which packages it means";
    private final Problems problems;
    /** Whether something of the versions of the entry at hand could not be read. */
    private boolean lost;

    AffectedReader(Problems problems) {
        this.problems = problems;
    }

    /** All entries of an advisory. What cannot be read stays among them as something that may mean any package, or any version of one. */
    List<AffectedPackage> all(JsonObject advisory) {
        List<AffectedPackage> all = new ArrayList<>();
        lost = false;
        List<JsonObject> entries = objects(advisory, "affected");
        boolean unread = lost || problems.has("DUPLICATE_KEY");
        for (JsonObject each : entries) {
            lost = false;
            List<AffectedPackage> read = read(each);
            all.addAll(read);
            if (lost) {
                read.stream().filter(one -> one.packageName() != null).map(AffectedPackage::withoutVersions).forEach(all::add);
            }
        }
        if (unread) {
            all.add(AffectedPackage.unread(advisory.location(), UNREAD));
        }
        return all;
    }

    private List<JsonObject> objects(JsonObject holder, String field) {
        List<JsonObject> objects = holder.objects(field);
        note(holder, field, objects.size());
        return objects;
    }

    private void note(JsonObject holder, String field, int read) {
        JsonValue value = holder.get(field);
        boolean none = value == null || value instanceof JsonScalar scalar && scalar.type() == JsonScalar.Type.NULL;
        lost |= !none && (!(value instanceof JsonArray list) || list.elements().size() != read);
    }

    /** The entry, once for each package it may mean. */
    private List<AffectedPackage> read(JsonObject affected) {
        List<AffectedRange> ranges = objects(affected, "ranges").stream().map(this::range).flatMap(Optional::stream).toList();
        List<String> versions = affected.texts("versions");
        note(affected, "versions", versions.size());
        List<Hash> hashes = Indicators.hashes(affected, problems);
        JsonObject named = affected.object("package");
        String name = named == null ? null : stripped(named.text("name"));
        String ecosystem = named == null ? null : named.text("ecosystem");
        Purl purl = named == null ? null : purl(named);
        if (name == null && purl == null) {
            // Records made from git history name commits of a repository and no package.
            boolean commitsOnly = !ranges.isEmpty() && ranges.stream().allMatch(r -> r.type() == AffectedRange.Type.GIT);
            if (!commitsOnly && hashes.isEmpty()) {
                problems.error("NO_PACKAGE", affected.location(), "The entry does not name the affected package.",
                        "Look the advisory up at its source; until then nothing is said to be absent.");
                return List.of(AffectedPackage.unread(affected.location(), UNREAD));
            }
        }
        Ecosystem known = Ecosystem.of(ecosystem == null ? "" : ecosystem);
        String shown = name != null ? name : purl != null ? purl.packageName().toString() : "";
        PackageName byName = known.packageNamed(shown).orElse(null);
        if (purl == null && name != null && !known.canName(name)) {
            problems.error("BAD_PACKAGE_NAME", affected.location(), "No package of " + ecosystem + " can be called \"" + name + "\".",
                    "Look the advisory up at its source; until then nothing is said to be absent.");
            return List.of(AffectedPackage.unread(affected.location(), UNREAD));
        }
        if (purl == null) {
            return List.of(new AffectedPackage(ecosystem == null ? "" : ecosystem, byName, known.distribution(), shown, List.of(), ranges,
                    versions, hashes, affected.location()));
        }
        // The purl names the package best, since its namespace is written out.
        PackageName byPurl = purl.packageName();
        var entry = new AffectedPackage(ecosystem == null ? "" : ecosystem, byPurl,
                known.distribution() != null ? known.distribution() : purl.qualifier("distro"), shown, List.of(), ranges, versions, hashes,
                affected.location());
        return SecondName.of(ecosystem, name, known, byPurl).map(other -> both(entry, byPurl, other)).orElse(List.of(entry));
    }

    private List<AffectedPackage> both(AffectedPackage entry, PackageName byPurl, PackageName byName) {
        problems.warning("PACKAGE_DISAGREES", entry.location(),
                "The purl names " + byPurl.key() + ", ecosystem and name say " + byName.key()
                        + "; components of either name stay undetermined.",
                "Look the advisory up at its source.");
        String because = "the advisory names %s by ecosystem and name and %s by its package URL, so it cannot be said which is meant"
                .formatted(byName.key(), byPurl.key());
        return List.of(entry.contested(byPurl, because), entry.contested(byName, because));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private @Nullable Purl purl(JsonObject named) {
        String text = named.text("purl");
        JsonValue at = named.get("purl");
        if (text == null || at == null) {
            return null;
        }
        Optional<Purl> purl = Purls.parse(text);
        if (purl.isEmpty()) {
            problems.error("BAD_PURL", at.location(), "\"" + text + "\" is not a valid package URL; ecosystem and name were used.",
                    "Check the package against the advisory's source.");
        }
        return purl.orElse(null);
    }

    private Optional<AffectedRange> range(JsonObject range) {
        String word = range.text("type");
        Optional<AffectedRange.Type> type = type(word);
        if (type.isEmpty()) {
            problems.error("UNKNOWN_RANGE", range.location(), "OSV knows no range type \"" + word + "\".",
                    "Look the affected versions up at the advisory's source; the range was passed over.");
            lost = true;
            return Optional.empty();
        }
        List<RangeEvent> events = new ArrayList<>();
        objects(range, "events").forEach(event -> events(event, events));
        if (events.stream().noneMatch(e -> e.kind() == RangeEvent.Kind.INTRODUCED)) {
            problems.error("RANGE_WITHOUT_START", range.location(),
                    "The range does not say with which version it begins, so it holds none.",
                    "Look the affected versions up at the advisory's source.");
        }
        return Optional.of(new AffectedRange(type.get(), events));
    }

    private void events(JsonObject event, List<RangeEvent> events) {
        for (String field : event.fields().keySet()) {
            RangeEvent.Kind kind = EVENTS.get(field);
            String version = kind == null ? null : event.text(field);
            lost |= version == null || version.isBlank();
            if (kind == null) {
                problems.error("UNKNOWN_EVENT", event.location(), "OSV knows no range event \"" + field + "\"; it was passed over.",
                        "Look the affected versions up at the advisory's source.");
            } else if (version != null && !version.isBlank() && !(kind == RangeEvent.Kind.LIMIT && version.strip().equals("*"))) {
                // The limit "*" is the one every range has without saying so.
                events.add(new RangeEvent(kind, version.strip()));
            }
        }
    }

    private static Optional<AffectedRange.Type> type(@Nullable String word) {
        return switch (word == null ? "" : word.toUpperCase(Locale.ROOT)) {
            case "SEMVER" -> Optional.of(AffectedRange.Type.SEMVER);
            case "ECOSYSTEM" -> Optional.of(AffectedRange.Type.ECOSYSTEM);
            case "GIT" -> Optional.of(AffectedRange.Type.GIT);
            default -> Optional.empty();
        };
    }
}
