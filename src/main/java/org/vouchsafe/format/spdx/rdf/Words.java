package org.vouchsafe.format.spdx.rdf;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.format.spdx.draft.SpdxField;

/** What RDF writes as addresses, in the words of the other syntaxes. */
final class Words {
    private static final String TERMS = "http://spdx.org/rdf/terms#";
    /** Sets may contain each other; no licence has more parts. */
    private static final int MOST_PARTS = 300;

    private Words() {}

    /** The value of a property as the other syntaxes write it; null when it is not said. */
    static @Nullable SpdxField field(Resource owner, String property) {
        Resource.Statement said = owner.first(property);
        return said == null ? null : new SpdxField(value(said), said.at());
    }

    /** A text as it is; {@code NOASSERTION} and {@code NONE} for their addresses; of another address its last part. */
    static String value(Resource.Statement said) {
        Resource resource = said.resource();
        if (resource == null) {
            return said.text() == null ? "" : said.text();
        }
        String word = nobody(resource);
        return word != null ? word : decoded(Graph.local(resource.id()));
    }

    static @Nullable String nobody(Resource resource) {
        String id = resource.id();
        if (id.equalsIgnoreCase(TERMS + "noassertion") || String.valueOf(resource.type()).startsWith("SpdxNoAssertion")) {
            return "NOASSERTION";
        }
        return id.equalsIgnoreCase(TERMS + "none") || String.valueOf(resource.type()).startsWith("SpdxNone") ? "NONE" : null;
    }

    /** {@code relationshipType_dynamicLink} as {@code DYNAMIC_LINK}; {@code purpose_operatingSystem} with its own separator. */
    static String constant(String local, char separator) {
        String word = local.substring(local.indexOf('_') + 1);
        return word.replaceAll("(?<=[a-z0-9])(?=[A-Z])", String.valueOf(separator)).toUpperCase(Locale.ROOT);
    }

    /** A licence as an expression. */
    static @Nullable SpdxField licence(Resource owner, String property) {
        Resource.Statement said = owner.first(property);
        return said == null ? null : new SpdxField(licence(said, new AtomicInteger(MOST_PARTS)), said.at());
    }

    private static String licence(Resource.Statement said, AtomicInteger left) {
        Resource resource = said.resource();
        return resource == null ? value(said) : licence(resource, left);
    }

    private static String licence(Resource resource, AtomicInteger left) {
        String word = nobody(resource);
        if (word != null || left.decrementAndGet() < 0) {
            return word == null ? "NOASSERTION" : word;
        }
        return switch (String.valueOf(resource.type())) {
            case "ConjunctiveLicenseSet" -> members(resource, " AND ", left);
            case "DisjunctiveLicenseSet" -> members(resource, " OR ", left);
            case "OrLaterOperator" -> members(resource, " ", left) + "+";
            case "WithExceptionOperator" -> members(resource, " ", left) + " WITH " + exception(resource);
            default -> {
                SpdxField id = field(resource, "licenseId");
                yield id == null ? decoded(Graph.local(resource.id())) : id.text();
            }
        };
    }

    private static String members(Resource set, String operator, AtomicInteger left) {
        String inner = set.all("member").stream().map(member -> licence(member, left)).collect(Collectors.joining(operator));
        return operator.isBlank() ? inner : "(" + inner + ")";
    }

    private static String exception(Resource set) {
        Resource.Statement said = set.first("licenseException");
        Resource resource = said == null ? null : said.resource();
        SpdxField id = resource == null ? null : field(resource, "licenseExceptionId");
        return id != null ? id.text() : said == null ? "" : value(said);
    }

    static String decoded(String text) {
        try {
            return text.indexOf('%') < 0 ? text : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
