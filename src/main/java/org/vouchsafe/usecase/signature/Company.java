package org.vouchsafe.usecase.signature;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.signature.SignatureCarrier;
import org.vouchsafe.domain.signature.SignatureCarrier.Attachment;
import org.vouchsafe.domain.signature.SignatureMethod;
import org.vouchsafe.store.ReadTx;

/** What came together, seen from the signatures among it. */
final class Company {
    private final List<Arrival> came;
    private final Map<String, List<Arrival>> byName;
    private final Map<String, List<Arrival>> byFolder;
    private final Map<EvidenceId, SignatureCarrier> carriers = new LinkedHashMap<>();

    Company(ReadTx tx, List<Arrival> came) {
        this.came = came.stream().distinct().toList();
        this.byName = this.came.stream().collect(Collectors.groupingBy(Arrival::folded));
        this.byFolder = this.came.stream().collect(Collectors.groupingBy(Arrival::folder));
        for (Arrival each : came) {
            tx.signatures().carrier(each.id()).filter(one -> one.attachment() == Attachment.DETACHED || !one.hints().isEmpty())
                    .ifPresent(one -> carriers.put(each.id(), one));
        }
    }

    /** Those that carry signatures of others. */
    List<Arrival> carriers() {
        return came.stream().filter(each -> carriers.containsKey(each.id())).toList();
    }

    /** Those that belong to no other. */
    List<Arrival> single() {
        Set<EvidenceId> paired = new HashSet<>();
        for (Arrival each : carriers()) {
            Set<Arrival> signed = signedBy(each);
            if (!signed.isEmpty()) {
                paired.add(each.id());
                signed.forEach(one -> paired.add(one.id()));
            }
        }
        return came.stream().filter(each -> !paired.contains(each.id())).toList();
    }

    /** The files this carrier came for; empty when none of them is here. */
    Set<Arrival> signedBy(Arrival carrier) {
        SignatureCarrier carried = carriers.get(carrier.id());
        Set<Arrival> found = new LinkedHashSet<>();
        if (carried == null) {
            return found;
        }
        List<String> names = carrier.names(carried);
        names.forEach(name -> found.addAll(named(carrier, Arrival.fold(name))));
        if (carried.attachment() == Attachment.EMBEDDED || carrier.among() == Deliveries.Among.PARTS_OF_A_MAIL) {
            // An envelope names what it vouches for, and says nothing of what it does not name. The signature of a mail is over the mail.
            return found;
        }
        if (found.isEmpty() && carried.method() != SignatureMethod.CHECKSUMS) {
            names.forEach(
                    name -> found.addAll(only(beside(carrier).stream().filter(each -> each.stem().equals(Arrival.fold(name))).toList())));
        }
        if (found.isEmpty() && names.size() <= 1) {
            found.addAll(only(beside(carrier)).stream().filter(each -> isPlausible(names, each)).toList());
        }
        return found;
    }

    /** Of that name in its own folder; else below it; else the only one of that name anywhere. */
    private List<Arrival> named(Arrival carrier, String name) {
        List<Arrival> all = byName.getOrDefault(name, List.of()).stream().filter(each -> !each.id().equals(carrier.id())).toList();
        List<Arrival> here = all.stream().filter(each -> each.folder().equals(carrier.folder())).toList();
        if (!here.isEmpty()) {
            return here;
        }
        // A signature is over one file; a list at the top may list those of one name in many folders.
        List<Arrival> below = all.stream().filter(each -> each.folder().startsWith(carrier.folder())).toList();
        return below.size() == 1 || isList(carrier) && !below.isEmpty() ? below : only(all);
    }

    private boolean isList(Arrival carrier) {
        SignatureCarrier carried = carriers.get(carrier.id());
        return carried != null && carried.method() == SignatureMethod.CHECKSUMS;
    }

    private List<Arrival> beside(Arrival carrier) {
        return byFolder.getOrDefault(carrier.folder(), List.of()).stream().filter(each -> !carriers.containsKey(each.id())).toList();
    }

    private static List<Arrival> only(List<Arrival> some) {
        return some.size() == 1 ? some : List.of();
    }

    /** The signature of an archive says nothing of the letter beside it: the endings must agree, where there is one. */
    private static boolean isPlausible(List<String> names, Arrival companion) {
        if (names.isEmpty() || !names.getFirst().contains(".")) {
            return true;
        }
        String name = Arrival.fold(names.getFirst());
        return companion.folded().endsWith(name.substring(name.lastIndexOf('.')));
    }
}
