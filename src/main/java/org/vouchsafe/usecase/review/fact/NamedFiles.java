package org.vouchsafe.usecase.review.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.questionnaire.Answer;
import org.vouchsafe.domain.questionnaire.ListedFile;
import org.vouchsafe.domain.questionnaire.review.HeldFile;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.domain.register.SupplierId;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.questionnaire.SheetRow;
import org.vouchsafe.usecase.register.RegisterIndex;

/**
 * Finds what is held of the files an answer names. Only what this supplier sent counts: another's file of the same name bears nothing out.
 * Valid only within one read of the store.
 */
final class NamedFiles {
    private final SupplierGathering held;
    private final RegisterIndex register;
    private final Map<String, List<Evidence>> byName = new HashMap<>();
    private final Map<EvidenceId, Set<EvidenceId>> carriers = new HashMap<>();

    NamedFiles(ReadTx tx, Viewpoint viewpoint, SupplierGathering held, RegisterIndex register) {
        this.held = held;
        this.register = register;
        held.evidence().forEach(each -> byName.computeIfAbsent(simple(each.name()), _ -> new java.util.ArrayList<>()).add(each));
        tx.carriers().all(viewpoint).forEach(each -> carriers.computeIfAbsent(each.evidence(), _ -> new HashSet<>()).add(each.carrier()));
    }

    List<HeldFile> of(Answer answer, SheetRow row, @Nullable SupplierId supplier) {
        return answer.evidenceNamed().stream().map(String::strip).filter(each -> !each.isEmpty()).distinct().map(name -> {
            ListedFile listed = row.sheet().files().stream().filter(each -> simple(each.name()).equals(simple(name))).findFirst()
                    .orElse(null);
            return new HeldFile(name, listed, find(name, row.evidence(), supplier)
                    .map(each -> new HeldFile.Held(each.id(), each.kind(), each.format(), each.signature(), each.placedAt(),
                            each.origin().receivedAt()))
                    .orElse(null));
        }).toList();
    }

    private Optional<Evidence> find(String name, EvidenceId sheet, @Nullable SupplierId supplier) {
        return byName.getOrDefault(simple(name), List.of()).stream().filter(each -> !each.id().equals(sheet))
                .filter(each -> cameTogether(each.id(), sheet) || supplier != null && isOf(each, supplier))
                .reduce((_, newer) -> newer);
    }

    private boolean cameTogether(EvidenceId file, EvidenceId sheet) {
        Set<EvidenceId> common = new HashSet<>(carriers.getOrDefault(file, Set.of()));
        common.retainAll(carriers.getOrDefault(sheet, Set.of()));
        return !common.isEmpty();
    }

    private boolean isOf(Evidence file, SupplierId supplier) {
        Release placed = file.placedAt() == null ? null : register.release(file.placedAt()).orElse(null);
        return placed != null ? register.supplierOf(placed).id().equals(supplier) : Objects.equals(held.sender(file), supplier);
    }

    /** A name without its folders, whatever the letters' case. */
    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip().toLowerCase(Locale.ROOT);
    }
}
