package org.vouchsafe.usecase.parcel.verify;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.input.Limits;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.input.tree.JsonReading;
import org.vouchsafe.input.tree.JsonValue;
import org.vouchsafe.seal.pdf.PdfVerifier;
import org.vouchsafe.usecase.export.ExportFindings;
import org.vouchsafe.usecase.parcel.PackageManifest.Listed;
import org.vouchsafe.usecase.parcel.PackageManifest.Original;
import org.vouchsafe.usecase.parcel.PackageManifest.Role;
import org.vouchsafe.usecase.parcel.StateLine;
import org.vouchsafe.usecase.parcel.StatesText;

/** Do VEX documents, attestations and reports of the package say the same as its states, and do the states rest on originals that it names? */
final class StatesCheck {
    private final OpenedPackage opened;
    private final Findings findings;
    /** What a release is called, by its name as a package URL. */
    private final Map<String, String> releases = new HashMap<>();
    /** The package URL by which documents know it besides; empty where they give none. */
    private final Map<String, String> purls = new HashMap<>();

    StatesCheck(OpenedPackage opened, Findings findings) {
        this.opened = opened;
        this.findings = findings;
    }

    void run() {
        int before = findings.wrongs();
        List<StateLine> states = opened.states();
        Set<String> known = new HashSet<>(opened.manifest().originals().stream().map(Original::id).toList());
        states.stream().flatMap(each -> each.evidence().stream()).distinct().filter(each -> !known.contains(each)).sorted()
                .forEach(each -> findings.wrong("A state rests on " + each + ", which the list does not name."));
        Set<String> seen = new HashSet<>();
        states.stream().filter(each -> !seen.add(each.place() + "\n" + each.advisory()))
                .forEach(each -> findings.wrong("The state of " + each.place() + " towards " + each.advisory() + " stands twice."));
        states.forEach(each -> releases.put(Said.named(each), Said.called(each.supplier(), each.product(), each.release())));
        vex(states);
        findings(states);
        reports(states);
        if (findings.wrongs() == before) {
            findings.sound("VEX documents, attestations and reports give the same " + states.size()
                    + (states.size() == 1 ? " state." : " states."));
        }
    }

    private void vex(List<StateLine> states) {
        List<Said> called = states.stream().map(Said::of).toList();
        agree("vex/openvex.json", states.stream().map(Said::byPurl).toList(), Said::openVex, Presence.DEMANDED);
        agree("vex/cyclonedx.json", called, Said::cycloneDx, Presence.DEMANDED);
        agree("vex/csaf.json", called, Said::csaf, Presence.OPTIONAL);
        named(Role.VEX).filter(each -> !Set.of("vex/openvex.json", "vex/cyclonedx.json", "vex/csaf.json").contains(each))
                .forEach(each -> findings.wrong(each + " is no VEX document of a package."));
    }

    /** Whether a document must be there when there are states. */
    private enum Presence {
        DEMANDED, OPTIONAL
    }

    private void agree(String file, List<Said> expected, Function<JsonObject, List<Said>> reading, Presence presence) {
        if (!opened.files().containsKey(file)) {
            if (presence == Presence.DEMANDED && !expected.isEmpty()) {
                findings.wrong("The package lacks " + file + ".");
            }
            return;
        }
        JsonObject document = json(opened.bytes(file));
        List<Said> said = document == null ? List.of() : reading.apply(document);
        if (document == null || !same(expected, said)) {
            findings.wrong(file + " does not give the states that the package gives.");
        }
        said.forEach(each -> identified(file, each));
    }

    /** No document may mean another release by its package URL than the others do. */
    private void identified(String file, Said said) {
        String release = releases.getOrDefault(said.release(), said.release());
        String given = said.purl() == null || releases.containsKey(said.purl()) ? "" : said.purl();
        String known = purls.putIfAbsent(release, given);
        if (known != null && !known.equals(given)) {
            findings.wrong(file + " means another release by its package URL than other documents of the package do.");
        }
    }

    /** Each as often here as there. */
    private static boolean same(List<Said> expected, List<Said> found) {
        Map<Said, Integer> counts = new HashMap<>();
        expected.forEach(each -> counts.merge(each, 1, Integer::sum));
        found.forEach(each -> counts.merge(each.plain(), -1, Integer::sum));
        return counts.values().stream().allMatch(each -> each == 0);
    }

    private void findings(List<StateLine> states) {
        List<Said> expected = states.stream().map(each -> new Said(each.supplier() + "\n" + each.product() + " " + each.release(),
                Set.of(each.advisory()), each.state())).toList();
        List<Said> found = new ArrayList<>();
        for (String file : named(Role.ATTESTATION).filter(each -> each.startsWith("attestations/findings-")).toList()) {
            JsonObject document = json(opened.bytes(file));
            found.addAll(document == null ? List.of() : attested(document));
        }
        if (!same(expected, found)) {
            findings.wrong("The attestations do not give the states that the package gives.");
        }
    }

    private static List<Said> attested(JsonObject document) {
        JsonObject declarations = document.object("declarations");
        if (declarations == null) {
            return List.of();
        }
        Map<String, JsonObject> claims = new HashMap<>();
        declarations.objects("claims").forEach(each -> claims.put(each.text("bom-ref"), each));
        Map<String, String> products = new HashMap<>();
        JsonObject targets = declarations.object("targets");
        for (JsonObject each : targets == null ? List.<JsonObject>of() : targets.objects("components")) {
            JsonObject supplier = each.object("supplier");
            products.put(each.text("bom-ref"), (supplier == null ? null : supplier.text("name")) + "\n" + each.text("name"));
        }
        List<Said> said = new ArrayList<>();
        for (JsonObject attestation : declarations.objects("attestations")) {
            for (JsonObject map : attestation.objects("map")) {
                String advisory = String.valueOf(map.text("requirement")).replaceFirst("^" + ExportFindings.STANDARD + " ", "");
                for (String ref : map.texts("claims")) {
                    JsonObject claim = claims.get(ref);
                    said.add(new Said(claim == null ? "" : products.getOrDefault(claim.text("target"), ""), Set.of(advisory),
                            claim == null ? null : state(claim.text("predicate"))));
                }
            }
        }
        return said;
    }

    private static @Nullable State state(@Nullable String word) {
        return Stream.of(State.values()).filter(each -> each.name().equals(word)).findFirst().orElse(null);
    }

    /** What a report carries for machines must be the same states, in a PDF as attachment; and under the same label. */
    private void reports(List<StateLine> states) {
        for (String file : named(Role.REPORT).filter(each -> each.endsWith(".pdf")).toList()) {
            List<StateLine> carried = PdfVerifier.attachment(opened.bytes(file), StatesText.FILE).flatMap(StatesText::read).orElse(null);
            if (carried == null || !same(states.stream().map(Said::of).toList(), carried.stream().map(Said::of).toList())) {
                findings.wrong(file + " does not give the states that the package gives.");
            }
        }
        for (String file : named(Role.REPORT).filter(each -> each.endsWith(".json")).toList()) {
            JsonObject report = json(opened.bytes(file));
            List<StateLine> carried = report == null ? null
                    : report.objects("attachments").stream()
                            .filter(each -> StatesText.FILE.equals(each.text("fileName"))).findFirst().flatMap(StatesCheck::decoded)
                            .orElse(null);
            if (carried == null || !same(states.stream().map(Said::of).toList(), carried.stream().map(Said::of).toList())) {
                findings.wrong(file + " does not give the states that the package gives.");
            }
            if (report != null && !("TLP:" + opened.manifest().tlp()).equals(report.text("tlp"))) {
                findings.wrong(file + " is marked " + report.text("tlp") + ", the package TLP:" + opened.manifest().tlp() + ".");
            }
        }
    }

    private static java.util.Optional<List<StateLine>> decoded(JsonObject attachment) {
        try {
            return StatesText.read(Base64.getDecoder().decode(String.valueOf(attachment.text("base64"))));
        } catch (IllegalArgumentException e) {
            return java.util.Optional.empty();
        }
    }

    private Stream<String> named(Role role) {
        return opened.manifest().files().stream().filter(each -> each.role() == role).map(Listed::path);
    }

    private static @Nullable JsonObject json(byte[] bytes) {
        return new JsonReading(Limits.DEFAULT).tree(new SourceFile("document", bytes), new Problems("document", Limits.DEFAULT))
                .map(JsonValue::asObject).orElse(null);
    }
}
