package org.vouchsafe.store.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vouchsafe.domain.comparison.FileComparison;
import org.vouchsafe.domain.comparison.FileComparison.Generated;
import org.vouchsafe.domain.provenance.Artefact;
import org.vouchsafe.domain.provenance.Provenance;
import org.vouchsafe.store.sql.PackReader;
import org.vouchsafe.store.sql.PackWriter;

/** Provenance and comparisons of files as bytes. */
final class ProvenancePack {
    private ProvenancePack() {}

    static byte[] bytes(Provenance said) {
        return new PackWriter().text(said.kind()).text(said.predicateType()).list(said.subjects(), ProvenancePack::write)
                .text(said.builder()).text(said.buildType()).optional(said.source(), ProvenancePack::write)
                .list(said.materials(), ProvenancePack::write).text(said.invocation()).instant(said.startedAt())
                .instant(said.finishedAt()).bytes();
    }

    static Provenance provenance(PackReader in) {
        return new Provenance(in.text(), in.text(), in.list(ProvenancePack::artefact), in.textOrNull(), in.textOrNull(),
                in.optional(ProvenancePack::artefact), in.list(ProvenancePack::artefact), in.textOrNull(), in.instantOrNull(),
                in.instantOrNull());
    }

    static byte[] bytes(FileComparison found) {
        return new PackWriter().number(found.same()).number(found.unknown()).texts(found.changed()).texts(found.onlyInArtefact())
                .list(found.generated(), (out, each) -> out.text(each.path()).text(each.pattern())).texts(found.onlyInSource()).bytes();
    }

    static FileComparison comparison(PackReader in) {
        return new FileComparison(in.count(), in.count(), in.texts(), in.texts(), in.list(each -> new Generated(each.text(), each.text())),
                in.texts());
    }

    private static void write(PackWriter out, Artefact artefact) {
        out.text(artefact.name()).list(new ArrayList<>(artefact.digests().entrySet()),
                (inner, each) -> inner.text(each.getKey()).text(each.getValue()));
    }

    private static Artefact artefact(PackReader in) {
        String name = in.textOrNull();
        Map<String, String> digests = new TreeMap<>();
        List<Map.Entry<String, String>> entries = in.list(each -> Map.entry(each.text(), each.text()));
        entries.forEach(each -> digests.put(each.getKey(), each.getValue()));
        return new Artefact(name, digests);
    }
}
