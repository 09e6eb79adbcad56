package org.vouchsafe.usecase.reading;

import java.util.List;
import org.vouchsafe.assess.fact.Policy;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.TreeHead;
import org.vouchsafe.store.search.Counts;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.read.WorkspaceSummary;

/** The workspace in figures. */
public final class ReadSummary {
    private final Workspace workspace;

    public ReadSummary(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The policies in force. */
    public List<Imprint.PolicyLine> policies() {
        return Guard.of(() -> lines(workspace.read(tx -> tx.policy().at(Viewpoint.LATEST))));
    }

    /** The policies that were in force then. */
    public List<Imprint.PolicyLine> policies(Viewpoint viewpoint) {
        return Guard.of(() -> lines(workspace.read(tx -> tx.policy().at(viewpoint))));
    }

    /** How policies are named and worded wherever they are shown. */
    public static List<Imprint.PolicyLine> lines(Policy policy) {
        String authors = policy.trustedAuthors().isEmpty() ? "none" : String.join(", ", policy.trustedAuthors());
        return List.of(new Imprint.PolicyLine("absence", policy.absence().name().toLowerCase(java.util.Locale.ROOT)),
                new Imprint.PolicyLine("claims", policy.claims().name().toLowerCase(java.util.Locale.ROOT)),
                new Imprint.PolicyLine("trustedAuthors", authors),
                new Imprint.PolicyLine("floor", policy.floor() == 0 ? "none" : policy.floor() + " %"),
                new Imprint.PolicyLine("registries", policy.registries().isEmpty() ? "none" : String.join(", ", policy.registries())));
    }

    /** What the user should know about how the workspace was opened, such as that it was brought up to date and where the copy lies. */
    public List<String> openingNotices() {
        return workspace.notices();
    }

    public WorkspaceSummary summary(Viewpoint viewpoint) {
        return Guard.of(() -> workspace.read(tx -> {
            Counts counts = tx.search().counts(viewpoint);
            TreeHead head = AuditTrail.headAt(tx, viewpoint);
            return new WorkspaceSummary(workspace.file(), workspace.readOnlyReason() != null, workspace.readOnlyReason(),
                    workspace.schemaVersion(), counts.suppliers(), counts.products(), counts.releases(), counts.evidence(),
                    counts.inventories(), counts.components(), counts.claims(), counts.advisories(), counts.decisions(),
                    counts.advisoryData(), head.size(), head.root());
        }));
    }
}
