package org.vouchsafe.usecase.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.advisory.HandAdvisory;
import org.vouchsafe.domain.advisory.RangeEvent;
import org.vouchsafe.usecase.Refused;

/** Reads what an analyst types about affected versions: {@code npm axios >= 1.14.1, < 1.14.2}, {@code Maven org.x:y = 1.0}. */
public final class HandRange {
    private static final Pattern WHOLE = Pattern.compile("\\s*(\\S+)\\s+(\\S+)\\s*(.*)");
    private static final Pattern BOUND = Pattern.compile("(<=|>=|<|=)\\s*(\\S+)");

    private HandRange() {}

    /**
     * The package with its affected versions.
     *
     * @throws Refused when it cannot be understood
     */
    public static HandAdvisory.Affected of(String text, List<Hash> hashes) {
        Matcher whole = WHOLE.matcher(text);
        if (!whole.matches()) {
            throw new Refused(Refused.Kind.REQUEST,
                    "'" + text + "' does not name an ecosystem and a package, such as 'npm axios >= 1.14.1, < 1.14.2'.");
        }
        List<RangeEvent> events = new ArrayList<>();
        List<String> versions = new ArrayList<>();
        for (String part : whole.group(3).isBlank() ? new String[0] : whole.group(3).split(",")) {
            Matcher bound = BOUND.matcher(part.strip());
            if (!bound.matches()) {
                throw new Refused(Refused.Kind.REQUEST,
                        "'" + part.strip() + "' is no bound of versions. Write '>= 1.0', '< 1.2', '<= 1.1' or '= 1.1'.");
            }
            switch (bound.group(1)) {
                case "=" -> versions.add(bound.group(2));
                case ">=" -> events.add(new RangeEvent(RangeEvent.Kind.INTRODUCED, bound.group(2)));
                case "<" -> events.add(new RangeEvent(RangeEvent.Kind.FIXED, bound.group(2)));
                default -> events.add(new RangeEvent(RangeEvent.Kind.LAST_AFFECTED, bound.group(2)));
            }
        }
        if (!events.isEmpty() && events.stream().noneMatch(each -> each.kind() == RangeEvent.Kind.INTRODUCED)) {
            events.addFirst(new RangeEvent(RangeEvent.Kind.INTRODUCED, "0"));
        }
        return new HandAdvisory.Affected(whole.group(1), whole.group(2), events, versions, hashes);
    }

    /**
     * The hash of an artefact, typed as {@code sha256:} and its digits.
     *
     * @throws Refused when it is none
     */
    public static Hash hash(String text) {
        int colon = text.indexOf(':');
        var hash = new Hash(colon < 0 ? "SHA-256" : text.substring(0, colon).strip(),
                text.substring(colon + 1).strip().toLowerCase(Locale.ROOT));
        if (!hash.hasPossibleLength() || !List.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512").contains(hash.algorithm())) {
            throw new Refused(Refused.Kind.REQUEST, "'" + text + "' is no hash. Write it as sha256: and 64 digits.");
        }
        return hash;
    }
}
