package org.vouchsafe.domain.alias;

import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.PackageName;
import org.vouchsafe.domain.Recorded;
import org.vouchsafe.domain.register.ProductId;
import org.vouchsafe.domain.register.ReleaseId;

/**
 * A name as documents write it means something we know; made by one act of an analyst, and good for every document to come. It never says
 * whose word a document is: a third party stays one.
 *
 * @param term the name
 * @param reason why, in the analyst's words; may be empty
 * @param madeBy who said so
 * @param withdrawn when it was taken back; null while it holds
 */
public record AliasRule(AliasRuleId id, Term term, Meaning meaning, String reason, String madeBy, Recorded recorded,
        @Nullable Recorded withdrawn) {
    /**
     * A name as documents write it.
     *
     * @param key the form in which it is compared, such as {@code purl:maven/com.acme/portal}; never with a version
     * @param version what must stand beside it, a version or a range as written; null when the rule holds for statements without one (a
     *     release) or for any (a product, a component)
     * @param shown as written
     */
    public record Term(String key, @Nullable String version, String shown) {}

    /** What is meant. */
    public sealed interface Meaning {
        /** A product; which of its releases, the version beside the name says. */
        record OfProduct(ProductId product) implements Meaning {}

        /** One release, whatever version it is called in documents. */
        record OfRelease(ReleaseId release) implements Meaning {}

        /** A package, in the version that stands beside the name. */
        record OfComponent(PackageName component) implements Meaning {}
    }
}
