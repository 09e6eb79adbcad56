package org.vouchsafe.assess.claim;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.vouchsafe.assess.claim.product.Folded;
import org.vouchsafe.assess.fact.ClaimDocumentFact;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.register.Supplier;

/** Whose word a document is: its author compared with a supplier's names, aliases, namespaces and domains. */
public final class Whose {
    private Whose() {}

    /** The class of this document's author towards a release of this supplier. */
    public static AuthorClass of(ClaimDocumentFact document, Supplier supplier, List<String> trustedAuthors) {
        Author author = document.author();
        Set<String> names = author == null ? Set.of() : folded(author.names());
        if (names.isEmpty()) {
            return supplier.id().equals(document.namedSupplier()) ? AuthorClass.SUPPLIER : AuthorClass.OTHER;
        }
        boolean vendor = author != null && author.vendor();
        if (vendor && isSupplier(names, supplier)) {
            return AuthorClass.SUPPLIER;
        }
        return folded(trustedAuthors).stream().anyMatch(names::contains) ? AuthorClass.ACCEPTED : AuthorClass.OTHER;
    }

    /** The name shown for a document's author. */
    public static String shown(ClaimDocumentFact document) {
        Author author = document.author();
        if (author == null || folded(author.names()).isEmpty()) {
            return document.namedSupplier() == null ? "an unnamed author" : "the supplier named at import";
        }
        return author.names().stream().filter(each -> !each.isBlank()).findFirst().orElse("").strip();
    }

    /** True when two documents come from one author: they share a name, or neither gives one and the same supplier was named at import. */
    static boolean sameAuthor(ClaimDocumentFact one, ClaimDocumentFact other) {
        Set<String> names = one.author() == null ? Set.of() : folded(one.author().names());
        Set<String> theirs = other.author() == null ? Set.of() : folded(other.author().names());
        if (names.isEmpty() && theirs.isEmpty()) {
            return one.namedSupplier() != null && one.namedSupplier().equals(other.namedSupplier());
        }
        boolean sameRole = one.author() != null && other.author() != null && one.author().vendor() == other.author().vendor();
        return sameRole && names.stream().anyMatch(theirs::contains);
    }

    private static boolean isSupplier(Set<String> names, Supplier supplier) {
        var own = new TreeSet<String>();
        own.add(Folded.of(supplier.name()));
        own.addAll(folded(supplier.aliases()));
        own.addAll(folded(supplier.namespaces()));
        own.addAll(folded(supplier.domains()));
        Set<String> domains = folded(supplier.domains());
        // A name can be borrowed: beside an address of somebody else it is not the supplier's, once its domains are known.
        boolean stranger = !domains.isEmpty() && names.stream().filter(each -> each.indexOf('@') > 0 && !own.contains(each))
                .map(Whose::domain).anyMatch(each -> !each.isEmpty() && !domains.contains(each));
        if (stranger) {
            return false;
        }
        if (names.stream().anyMatch(own::contains)) {
            return true;
        }
        return names.stream().map(Whose::domain).anyMatch(domains::contains);
    }

    /** The internet domain of an e-mail address ({@code Name <a@b>} too) or of a web address; empty for anything else. */
    private static String domain(String name) {
        int open = name.lastIndexOf('<');
        String address = open >= 0 && name.endsWith(">") ? name.substring(open + 1, name.length() - 1) : name;
        int at = address.indexOf('@');
        if (at > 0 && at == address.lastIndexOf('@') && address.indexOf(' ') < 0 && !address.contains("://")) {
            return address.substring(at + 1);
        }
        try {
            String host = address.contains("://") ? new URI(address).getHost() : null;
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException notAnAddress) {
            return "";
        }
    }

    private static Set<String> folded(List<String> names) {
        var folded = new TreeSet<String>();
        names.stream().map(Folded::of).filter(each -> !each.isEmpty()).forEach(folded::add);
        return folded;
    }
}
