package org.vouchsafe.assess.inventory.joined;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.vouchsafe.assess.fact.InventoryFact;
import org.vouchsafe.domain.inventory.InventoryHeader;
import org.vouchsafe.domain.inventory.link.DocumentLink;

/**
 * Documents in force at one release whose elements others of them need (SPDX 2, "external document references"; SPDX 3, "ExternalMap"). What they list
 * counts together anyway; this tells whether the document that is meant is there: its file must have the checksum that is stated, since a name alone
 * can be anybody's.
 */
public record LinkedDocuments(List<InventoryFact> inForce) {
    /** The document itself, by the id that SPDX 2 reserves for it. */
    private static final String DOCUMENT = "SPDXRef-DOCUMENT";

    public LinkedDocuments {
        inForce = List.copyOf(inForce);
    }

    /** What became of a link. */
    public sealed interface Outcome {
        /** It is there, and lists what is needed of it. */
        record Held(InventoryFact document) implements Outcome {}

        /** It is not there, or not what was meant; why, in words that complete "because". */
        record NotHeld(String because) implements Outcome {}
    }

    /** A link and what became of it. */
    public record Joined(DocumentLink link, Outcome outcome) {}

    /** Looks among these for what they need of one another. */
    public static LinkedDocuments among(Collection<InventoryFact> inForce) {
        return new LinkedDocuments(List.copyOf(inForce));
    }

    /** What became of the links of a document, in its order; empty for a document that stands for itself. */
    public List<Joined> of(InventoryFact document) {
        var joined = new ArrayList<Joined>();
        for (DocumentLink each : DocumentLink.of(document.header()).links()) {
            joined.add(new Joined(each, find(each, document)));
        }
        return List.copyOf(joined);
    }

    private Outcome find(DocumentLink link, InventoryFact from) {
        String called = "\"" + link.called() + "\"";
        if (link.checksum() == null) {
            return new Outcome.NotHeld(
                    "no checksum that can be compared is stated for " + called + ", so it cannot be told which file is meant");
        }
        Optional<InventoryFact> meant = inForce.stream().filter(each -> !each.id().equals(from.id()) && link.hasChecksumOf(each.header()))
                .findFirst();
        if (meant.isEmpty()) {
            return inForce.stream().filter(each -> !each.id().equals(from.id()) && isNamed(each.header(), link)).findFirst()
                    .map(each -> new Outcome.NotHeld(
                            each.evidence() + " has the name of " + called + ", but its file has another checksum"))
                    .orElseGet(() -> new Outcome.NotHeld(called + " is not among what is held for the same release"));
        }
        InventoryFact document = meant.get();
        if (link.namespace() != null && !isNamed(document.header(), link)) {
            return new Outcome.NotHeld(document.evidence() + " has the checksum of " + called + ", but another name");
        }
        if (document.isTampered()) {
            return new Outcome.NotHeld("the signature or checksum of " + document.evidence() + " does not fit that file");
        }
        return link.elements().stream().filter(each -> !each.equals(DOCUMENT) && !document.requests().ids().contains(each)).findFirst()
                .<Outcome>map(each -> new Outcome.NotHeld(document.evidence() + " lists no component \"" + each + "\""))
                .orElseGet(() -> new Outcome.Held(document));
    }

    private static boolean isNamed(InventoryHeader header, DocumentLink link) {
        return link.namespace() != null && link.namespace().equals(header.serialNumber());
    }
}
