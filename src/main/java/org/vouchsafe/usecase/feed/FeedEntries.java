package org.vouchsafe.usecase.feed;

import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.advisory.AdvisoryIds;
import org.vouchsafe.assess.match.MatchKeys;
import org.vouchsafe.domain.advisory.AdvisoryRecord;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.signal.Signal;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.format.feed.FeedDocument;
import org.vouchsafe.store.feed.FeedEntry;

/** Turns what was read from a document into what a feed file keeps of it: its bytes, and under what it can be found. */
final class FeedEntries {
    /** Stands for products that are named by CPE among package types. */
    private static final String CPE = "cpe";

    private FeedEntries() {}

    /** The entry; empty when the document has nothing by which it could be called. */
    static Optional<FeedEntry> of(FeedDocument document) {
        ReadResult read = document.read();
        Optional<String> id = id(read, document.file().name());
        return id.map(each -> new FeedEntry(each, names(read), keys(read), types(read), modified(read), standing(read),
                document.file().bytes()));
    }

    private static Optional<String> id(ReadResult read, String file) {
        if (!read.advisories().isEmpty()) {
            AdvisoryRecord first = read.advisories().getFirst();
            return Optional.of(AdvisoryIds.key(first.id()));
        }
        if (!read.signals().isEmpty() && read.claimDocuments().isEmpty()) {
            return Optional.of(AdvisoryIds.key(read.signals().getFirst().advisory()));
        }
        return read.claimDocuments().stream().findFirst().map(each -> each.documentKey() != null ? each.documentKey() : file);
    }

    private static Set<String> names(ReadResult read) {
        Set<String> names = new TreeSet<>();
        read.advisories().forEach(record -> {
            names.add(AdvisoryIds.key(record.id()));
            record.aliases().forEach(alias -> names.add(AdvisoryIds.key(alias)));
        });
        // What a statement says of urgency does not make it one more record of that vulnerability.
        if (read.advisories().isEmpty() && read.claimDocuments().isEmpty()) {
            read.signals().stream().map(Signal::advisory).forEach(each -> names.add(AdvisoryIds.key(each)));
        }
        return names;
    }

    private static Set<String> keys(ReadResult read) {
        Set<String> keys = new TreeSet<>(MatchKeys.ofRecords(read.advisories()));
        read.claimDocuments().forEach(document -> document.claims().forEach(claim -> keys.addAll(MatchKeys.of(claim))));
        return keys;
    }

    private static Set<String> types(ReadResult read) {
        Set<String> types = new TreeSet<>();
        for (AdvisoryRecord record : read.advisories()) {
            record.affected().stream().map(each -> each.packageName()).filter(Objects::nonNull).forEach(each -> types.add(each.type()));
            if (!record.configurations().isEmpty()) {
                types.add(CPE);
            }
        }
        return types;
    }

    /** When the document was changed last, by its own word; null when it does not say. */
    static @Nullable Instant modified(ReadResult read) {
        Optional<Instant> record = read.advisories().stream().map(AdvisoryRecord::modified).filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        Optional<Instant> document = read.claimDocuments().stream().map(ClaimDocument::documentTime).filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        return record.or(() -> document)
                .or(() -> read.signals().stream().map(Signal::dated).filter(Objects::nonNull).max(Comparator.naturalOrder())).orElse(null);
    }

    private static FeedEntry.Standing standing(ReadResult read) {
        return !read.advisories().isEmpty() && read.advisories().stream().allMatch(each -> each.withdrawn() != null)
                ? FeedEntry.Standing.WITHDRAWN
                : FeedEntry.Standing.STANDS;
    }

    /** A name for the document as a file. */
    static String fileName(String id, byte[] original) {
        String plain = id.replaceAll("[^A-Za-z0-9._-]+", "-").toLowerCase(Locale.ROOT).equals(id.toLowerCase(Locale.ROOT)) ? id
                : id.replaceAll("[^A-Za-z0-9._-]+", "-");
        return plain + (original.length > 0 && original[0] == '{' ? ".json" : ".csv");
    }
}
