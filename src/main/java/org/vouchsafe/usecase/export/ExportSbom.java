package org.vouchsafe.usecase.export;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.format.export.CycloneDxSbomWriter;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.inventory.InventoryRow;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.inventory.HeldInventories;
import org.vouchsafe.usecase.reading.ReadEvidence;

/** Hands out an inventory: the original byte for byte, or what was read of it as CycloneDX. */
public final class ExportSbom {
    private final Workspace workspace;
    private final ReadEvidence evidence;
    private final String program;

    /** @param version of the program, as the document names it */
    public ExportSbom(Workspace workspace, ReadEvidence evidence, String version) {
        this.workspace = workspace;
        this.evidence = evidence;
        this.program = "Vouchsafe " + version;
    }

    /** What it is written as. */
    public enum Format {
        ORIGINAL, CYCLONEDX
    }

    /** What was written. */
    public record Written(Path file, EvidenceId evidence, String evidenceName) {}

    private record Chosen(InventoryRow row, String name, InventoryDraft draft) {}

    /**
     * Writes the inventory of a release that is in force, or that of a piece of evidence, into a new file.
     *
     * @param subject {@code [SUPPLIER/]PRODUCT@VERSION} or {@code E-041}
     * @throws Refused when there is none, there are several to choose from, or the file is there already
     */
    public Written write(String subject, Format format, Path file, Viewpoint viewpoint) {
        Chosen chosen = Guard.of(() -> workspace.read(tx -> {
            List<InventoryRow> rows = new HeldInventories(tx, viewpoint).find(subject).inventories();
            if (rows.size() > 1) {
                throw new Refused(Refused.Kind.REQUEST, subject + " has " + rows.size() + " inventories in force: "
                        + rows.stream().map(each -> each.evidence() + " (" + each.header().format() + ")").collect(Collectors.joining(", "))
                        + ". Name one of these.");
            }
            InventoryRow row = rows.getFirst();
            String name = tx.evidence().find(row.evidence(), viewpoint).map(Evidence::name).orElse("");
            return new Chosen(row, name, tx.inventories().read(row.id()));
        }));
        EvidenceId id = chosen.row().evidence();
        switch (format) {
            case ORIGINAL -> evidence.extract(id, file);
            case CYCLONEDX -> NewFile.write(file, CycloneDxSbomWriter.write(chosen.draft(), id + " " + chosen.name(), program));
        }
        return new Written(file, id, chosen.name());
    }
}
