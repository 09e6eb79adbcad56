package org.vouchsafe.format.spdx.three;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.vouchsafe.format.spdx.draft.SpdxField;

/** What the addresses of licences mean, as licence expressions. */
record LdLicences(LdGraph graph) {
    /** Sets may contain each other; no licence has more parts. */
    private static final int MOST_PARTS = 300;

    /** The expression behind an address. */
    String expression(String address) {
        return expression(address, new AtomicInteger(MOST_PARTS));
    }

    /** Whether an address is the individual that says that nothing is known, or that there is nothing. */
    static boolean isNobody(String address) {
        return !word(address).isEmpty();
    }

    /** {@code NOASSERTION} or {@code NONE} for the individuals that say so; else empty. */
    static String word(String address) {
        String local = LdElement.local(address).toLowerCase(Locale.ROOT).replaceFirst("(?:element|license|individual)$", "");
        return local.equals("noassertion") ? "NOASSERTION" : local.equals("none") ? "NONE" : "";
    }

    private String expression(String address, AtomicInteger left) {
        LdElement licence = graph.find(address);
        if (left.decrementAndGet() < 0 || licence == null) {
            String word = word(address);
            return word.isEmpty() ? LdElement.local(address) : word;
        }
        return switch (licence.type()) {
            case "LicenseExpression" -> {
                String text = licence.text("licenseExpression");
                yield text == null ? "NOASSERTION" : text;
            }
            case "ConjunctiveLicenseSet" -> "(" + joined(licence.texts("member"), " AND ", left) + ")";
            case "DisjunctiveLicenseSet" -> "(" + joined(licence.texts("member"), " OR ", left) + ")";
            case "OrLaterOperator" -> joined(licence.texts("subjectLicense"), " ", left) + "+";
            case "WithAdditionOperator" -> joined(licence.texts("subjectExtendableLicense"), " ", left) + " WITH "
                    + joined(licence.texts("subjectAddition"), " ", left);
            case "NoAssertionLicense" -> "NOASSERTION";
            case "NoneLicense" -> "NONE";
            case "ListedLicense", "ListedLicenseException" -> LdElement.local(address);
            default -> {
                String name = licence.text("name");
                yield name == null || LdElement.local(address).startsWith("LicenseRef-") ? LdElement.local(address) : name;
            }
        };
    }

    private String joined(List<SpdxField> members, String operator, AtomicInteger left) {
        return members.stream().map(each -> expression(each.text(), left)).collect(Collectors.joining(operator));
    }
}
