package org.vouchsafe.usecase.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.claim.AuthorClass;
import org.vouchsafe.assess.claim.Whose;
import org.vouchsafe.assess.fact.ClaimDocumentFact;
import org.vouchsafe.assess.fact.ClaimFact;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.register.Supplier;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.domain.signature.TrustedKey;
import org.vouchsafe.domain.signature.TrustedKeyId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.usecase.register.RegisterIndex;

/**
 * For whom a file speaks, so that a key counts only where it is held for him: a supplier's good key must not lend weight to what it signs
 * in another's name.
 *
 * @param documents the claims in it, each by its own author; empty for anything else
 * @param supplier by place or as named at import, for what names no author itself; null when neither is known
 */
record Authorship(RegisterIndex register, List<ClaimDocumentFact> documents, @Nullable Supplier supplier) {

    static Authorship of(ReadTx tx, Evidence evidence, RegisterIndex register) {
        List<ClaimDocumentFact> documents = new ArrayList<>();
        for (ClaimFact each : tx.claims().of(evidence.id())) {
            if (!documents.contains(each.document())) {
                documents.add(each.document());
            }
        }
        Supplier placed = evidence.placedAt() == null ? null
                : register.release(evidence.placedAt()).map(register::supplierOf).orElse(null);
        SupplierId said = tx.evidence().namedSupplier(evidence.id());
        SupplierId named = said == null ? null : register.portfolio().successors().of(said);
        Supplier asNamed = named == null ? null
                : register.portfolio().suppliers().stream().filter(each -> each.id().equals(named)).findFirst().orElse(null);
        return new Authorship(register, documents, placed == null ? asNamed : placed);
    }

    /** True when nothing says for whom it speaks. */
    boolean isUnknown() {
        return documents.isEmpty() && supplier == null;
    }

    /** Whether a key is held for whoever speaks in the file; for claims, for the author of each document in it. */
    boolean owns(TrustedKey key) {
        if (!documents.isEmpty()) {
            return documents.stream().allMatch(each -> isBy(each, key));
        }
        return supplier != null && supplier.id().equals(holder(key));
    }

    /** The supplier it is held for, or the one that supplier was merged into. */
    private @Nullable SupplierId holder(TrustedKey key) {
        return key.supplier() == null ? null : register.portfolio().successors().of(key.supplier());
    }

    private boolean isBy(ClaimDocumentFact document, TrustedKey key) {
        SupplierId holding = holder(key);
        Supplier holder = register.portfolio().suppliers().stream().filter(each -> each.id().equals(holding)).findFirst().orElse(null);
        if (holder != null) {
            return Whose.of(document, asNamed(document, holder), List.of()) == AuthorClass.SUPPLIER;
        }
        // Who is no supplier is known by name alone; the comparison is that of the policy's accepted third parties.
        return key.author() != null && supplierless(document, key.author());
    }

    /** A document named for a supplier that was merged into this one since is this one's. */
    private Supplier asNamed(ClaimDocumentFact document, Supplier holder) {
        SupplierId named = document.namedSupplier();
        return named != null && !named.equals(holder.id()) && register.portfolio().successors().of(named).equals(holder.id())
                ? new Supplier(named, holder.name(), holder.aliases(), holder.namespaces(), holder.domains(), holder.contacts())
                : holder;
    }

    private boolean supplierless(ClaimDocumentFact document, String author) {
        var nobody = new Supplier(new SupplierId(-1), "", List.of(), List.of(), List.of(), List.of());
        return Whose.of(document, nobody, List.of(author)) == AuthorClass.ACCEPTED;
    }

    /** The author, for a sentence. */
    String words() {
        if (!documents.isEmpty()) {
            return documents.stream().map(Whose::shown).distinct().collect(Collectors.joining(", "));
        }
        return supplier == null ? "an unnamed author" : supplier.name();
    }

    /** The keys held for the author. */
    Set<TrustedKeyId> keys(List<TrustedKey> all) {
        return all.stream().filter(this::owns).map(TrustedKey::id).collect(Collectors.toSet());
    }
}
