package org.vouchsafe.format.spdx.three;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.inventory.Stated;
import org.vouchsafe.format.spdx.draft.SpdxField;

/** Who is meant by the addresses of persons, organisations and tools. */
record LdAgents(LdGraph graph) {
    /** Names of those a property leads to, joined; null when it leads to nobody. */
    @Nullable
    Stated named(LdElement owner, String property) {
        List<SpdxField> refs = owner.texts(property);
        if (refs.isEmpty()) {
            return null;
        }
        String names = refs.stream().map(each -> name(each.text())).filter(Objects::nonNull).distinct().sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Stated.unknown("NOASSERTION") : Stated.present(names);
    }

    /** E-mail addresses of those a property leads to, joined; null when none is given. */
    @Nullable
    Stated contacts(LdElement owner, String property) {
        String contacts = owner.texts(property).stream().flatMap(each -> contacts(each.text()).stream()).distinct().sorted()
                .collect(Collectors.joining(", "));
        return contacts.isEmpty() ? null : Stated.present(contacts);
    }

    /** The name behind an address; the text itself where somebody wrote a name; null when it is said that nobody knows. */
    @Nullable
    String name(String address) {
        LdElement agent = graph.find(address);
        String name = agent == null ? null : agent.text("name");
        if (name != null) {
            return name;
        }
        if (LdLicences.isNobody(address)) {
            return null;
        }
        return address.replaceFirst("(?i)^(?:Organization|Person)\\s*:\\s*", "");
    }

    boolean isOfType(String address, String... types) {
        LdElement agent = graph.find(address);
        return agent != null && agent.is(types);
    }

    /** Those a property leads to as the author of a claim; null when there is nobody. */
    @Nullable
    Author author(LdElement owner, String property) {
        var names = new ArrayList<String>();
        for (SpdxField each : owner.texts(property)) {
            String name = isOfType(each.text(), "Tool") ? null : name(each.text());
            if (name != null) {
                names.add(name);
            }
            for (String contact : contacts(each.text())) {
                names.add(contact);
                names.add(contact.substring(contact.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
            }
        }
        return names.isEmpty() ? null : new Author(names.stream().distinct().toList(), true, false);
    }

    private List<String> contacts(String address) {
        LdElement agent = graph.find(address);
        return agent == null ? List.of()
                : agent.objects("externalIdentifier").stream().filter(each -> "email".equals(each.text("externalIdentifierType")))
                        .map(each -> each.text("identifier")).filter(Objects::nonNull).map(String.class::cast).toList();
    }
}
