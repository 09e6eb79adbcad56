package org.vouchsafe.cli.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.cli.output.JsonWriter;
import org.vouchsafe.cli.output.Words;
import org.vouchsafe.cli.session.Session;
import org.vouchsafe.domain.comparison.FileComparison;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.provenance.Artefact;
import org.vouchsafe.domain.provenance.Provenance;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.read.ComparedFiles;
import org.vouchsafe.usecase.read.ProvenanceRow;

/** What provenance says and how files compare, as the command line says it. */
final class ProvenanceWords {
    private static final int MOST = 40;
    private final Session session;
    private final UseCases workspace;

    ProvenanceWords(Session session, UseCases workspace) {
        this.session = session;
        this.workspace = workspace;
    }

    void print(EvidenceId id) {
        workspace.provenance().in(id, session.viewpoint()).forEach(this::said);
        workspace.provenance().about(id, session.viewpoint()).forEach(each -> {
            session.say("");
            session.say("How it came to be, by " + each.evidence() + " (signature: " + Words.code(each.signature()) + "):");
            facts(each.provenance());
        });
        workspace.files().comparisons(id, session.viewpoint()).forEach(this::compared);
    }

    private void said(ProvenanceRow row) {
        session.say("");
        session.say(row.provenance().kind() + " (" + row.provenance().predicateType() + "):");
        facts(row.provenance());
        for (ProvenanceRow.Subject each : row.subjects()) {
            session.say("  Speaks of " + words(each.artefact()));
            each.originals().forEach(one -> session.say("    which is held as " + one));
            each.components().forEach(one -> session.say("    which is in " + one));
            if (each.originals().isEmpty() && each.components().isEmpty()) {
                session.say("    of which nothing here has the digest");
            }
        }
    }

    private void facts(Provenance said) {
        line("Built by", said.builder());
        line("Build type", said.buildType());
        line("From", said.source() == null ? null : words(said.source()));
        line("Run", said.invocation());
        line("Started", said.startedAt() == null ? null : Words.moment(said.startedAt()));
        line("Finished", said.finishedAt() == null ? null : Words.moment(said.finishedAt()));
        said.materials().stream().limit(MOST).forEach(each -> session.say("  Material: " + words(each)));
        if (said.materials().size() > MOST) {
            session.say("  and " + (said.materials().size() - MOST) + " more materials");
        }
    }

    private void line(String label, @Nullable String value) {
        if (value != null) {
            session.say("  " + label + ": " + value);
        }
    }

    private static String words(Artefact artefact) {
        List<String> digests = artefact.digests().entrySet().stream().map(each -> each.getKey() + ":" + each.getValue()).toList();
        String name = artefact.name() == null ? "" : artefact.name();
        return digests.isEmpty() ? name : (name + " (" + String.join(", ", digests) + ")").strip();
    }

    void compared(ComparedFiles compared) {
        FileComparison found = compared.found();
        session.say("");
        session.say(
                "Compared on " + Words.moment(compared.comparedAt()) + ": source " + compared.source() + ", shipped " + compared.artefact()
                        + ".");
        session.say("  " + Words.count(found.same(), "file is", "files are") + " the same; of " + found.unknown()
                + " only the path could be compared.");
        list("Changed since the source", found.changed());
        list("Only in what was shipped", found.onlyInArtefact());
        list("Only in what was shipped, of a kind that builds usually make (which does not show that they come from the source)",
                found.generated().stream().map(each -> each.path() + "  [" + each.pattern() + "]").toList());
        list("Only in the source", found.onlyInSource());
    }

    private void list(String title, List<String> paths) {
        if (!paths.isEmpty()) {
            session.say("  " + title + " (" + paths.size() + "):");
            paths.stream().limit(MOST).forEach(each -> session.say("    " + each));
            if (paths.size() > MOST) {
                session.say("    and " + (paths.size() - MOST) + " more; --json lists all");
            }
        }
    }

    void fields(JsonWriter json, EvidenceId id) {
        json.fieldArray("provenance", workspace.provenance().in(id, session.viewpoint()), each -> json.object(() -> fields(json, each)));
        json.fieldArray("cameToBe", workspace.provenance().about(id, session.viewpoint()), each -> json.object(() -> fields(json, each)));
        json.fieldArray("comparisons", workspace.files().comparisons(id, session.viewpoint()),
                each -> json.object(() -> fields(json, each)));
    }

    private static void fields(JsonWriter json, ProvenanceRow row) {
        Provenance said = row.provenance();
        json.fieldOf("evidence", row.evidence());
        json.fieldOf("signature", row.signature());
        json.field("kind", said.kind());
        json.field("predicateType", said.predicateType());
        json.field("builder", said.builder());
        json.field("buildType", said.buildType());
        json.field("source", said.source() == null ? null : words(said.source()));
        json.field("invocation", said.invocation());
        json.fieldOf("startedAt", said.startedAt());
        json.fieldOf("finishedAt", said.finishedAt());
        json.fieldTexts("materials", said.materials().stream().map(ProvenanceWords::words).toList());
        json.fieldArray("subjects", row.subjects(), each -> json.object(() -> {
            json.field("name", each.artefact().name());
            json.fieldTexts("digests",
                    each.artefact().digests().entrySet().stream().map(one -> one.getKey() + ":" + one.getValue()).toList());
            json.fieldTexts("originals", each.originals());
            json.fieldTexts("components", each.components());
        }));
        json.fieldTexts("releases", row.releases());
    }

    static void fields(JsonWriter json, ComparedFiles compared) {
        FileComparison found = compared.found();
        json.fieldOf("source", compared.source());
        json.fieldOf("artefact", compared.artefact());
        json.fieldOf("comparedAt", compared.comparedAt());
        json.field("explained", found.isExplained());
        json.field("same", found.same());
        json.field("notComparable", found.unknown());
        json.fieldTexts("changed", found.changed());
        json.fieldTexts("onlyInArtefact", found.onlyInArtefact());
        json.fieldArray("generated", found.generated(), each -> json.object(() -> {
            json.field("path", each.path());
            json.field("pattern", each.pattern());
        }));
        json.fieldTexts("onlyInSource", found.onlyInSource());
    }
}
