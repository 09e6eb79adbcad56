package org.vouchsafe.journeys.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Surroundings;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.Workspaces.Access;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.evidence.ImportOutcome;
import org.vouchsafe.usecase.read.StateFilter;
import org.vouchsafe.wiring.WorkspaceFiles;

/**
 * A workspace with many releases of one kind: Portal 2.0 and Gateway 3.0 list an affected version, and an earlier document clears Gateway of the first
 * vulnerability and Portal of the second. Each document under test speaks of a pair of its own, so that many are tried in one import.
 */
final class MutationField {
    /** Stands in a document for the number of its pair. */
    private static final String NUMBER = "NNN";
    private static final Actor MARA = new Actor("Mara");
    private final Path folder;
    private final int size;
    private Instant now = Instant.parse("2026-05-01T08:00:00Z");

    /**
     * What a document led to.
     *
     * @param cleared Portal towards the first vulnerability; null when there is no position
     * @param warned Gateway towards the first, then Portal towards the second
     */
    record Outcome(Mutant mutant, State cleared, List<State> warned, List<Problem> problems, String disposition) {}

    MutationField(Path folder, int size) {
        this.folder = folder;
        this.size = size;
        try (UseCases workspace = open(folder.resolve("empty.vouchsafe"))) {
            List<Path> files = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                files.add(file("base/a" + i + ".json", numbered(advisory("GHSA-aaaa-bNNN-0001", "CVE-2026-1NNN1", "axiosNNN"), i)));
                files.add(file("base/b" + i + ".json", numbered(advisory("GHSA-aaaa-bNNN-0002", "CVE-2026-1NNN2", "lodashNNN"), i)));
                files.add(file("base/p" + i + ".json", numbered(sbom("Portal", "2.0", 1, "axiosNNN", "lodashNNN"), i)));
                files.add(file("base/g" + i + ".json", numbered(sbom("Gateway", "3.0", 2, "axiosNNN"), i)));
                files.add(file("base/v" + i + ".json", numbered(earlier(), i)));
            }
            workspace.importEvidence().importFiles(files, ImportOptions.NONE, MARA, Progress.UNWATCHED);
        }
    }

    int size() {
        return size;
    }

    /** Imports these documents into a copy; not more than there are pairs. */
    List<Outcome> play(List<Mutant> mutants) {
        Path copy = folder.resolve("copy.vouchsafe");
        try {
            Files.copy(folder.resolve("empty.vouchsafe"), copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            try (UseCases workspace = open(copy)) {
                List<Path> files = new ArrayList<>();
                for (int i = 0; i < mutants.size(); i++) {
                    String kind = mutants.get(i).document().endsWith(".xml") ? ".xml" : ".json";
                    files.add(file("tried/m" + "%03d".formatted(i) + kind, numbered(mutants.get(i).text(), i)));
                }
                ImportOutcome outcome = workspace.importEvidence().importFiles(files, ImportOptions.NONE, MARA, Progress.UNWATCHED);
                return outcomes(mutants, outcome, workspace);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Outcome> outcomes(List<Mutant> mutants, ImportOutcome imported, UseCases workspace) {
        Map<String, State> states = new HashMap<>();
        workspace.states().rows(StateFilter.ALL, Viewpoint.LATEST).forEach(row -> states.put(
                row.product() + " " + row.position().advisory(), row.position().state()));
        Map<String, ImportOutcome.FileOutcome> files = new HashMap<>();
        imported.files().forEach(each -> files.put(each.name().substring(each.name().lastIndexOf('/') + 1), each));
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < mutants.size(); i++) {
            String number = "%03d".formatted(i);
            Mutant mutant = mutants.get(i);
            var file = files.get("m" + number + (mutant.document().endsWith(".xml") ? ".xml" : ".json"));
            outcomes.add(new Outcome(mutant, states.get("Portal" + number + " CVE-2026-1" + number + "1"),
                    List.of(states.get("Gateway" + number + " CVE-2026-1" + number + "1"),
                            states.get("Portal" + number + " CVE-2026-1" + number + "2")),
                    file == null ? List.of() : file.problems(), file == null ? "no outcome" : file.disposition().name()));
        }
        return outcomes;
    }

    private UseCases open(Path file) {
        Supplier<WorkspaceFiles> files = () -> new WorkspaceFiles(
                new Surroundings(() -> now = now.plusSeconds(60), new Random(1), "the test"), "test");
        if (!Files.exists(file)) {
            files.get().create(file, MARA).close();
        }
        return files.get().open(file, Access.WRITE_WHERE_FREE);
    }

    private Path file(String name, String content) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String numbered(String document, int number) {
        String digits = "%03d".formatted(number);
        return document.replace(NUMBER, digits).replace("nnn", digits);
    }

    private static String advisory(String id, String cve, String name) {
        return """
                {"schema_version": "1.7.0", "id": "%s", "modified": "2026-03-01T00:00:00Z", "summary": "s", "aliases": ["%s"], "affected": [{
                  "package": {"ecosystem": "npm", "name": "%s", "purl": "pkg:npm/%s"},
                  "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}, {"fixed": "9.0.0"}]}]}]}""".formatted(id, cve, name, name);
    }

    private static String sbom(String product, String version, int number, String... components) {
        var listed = new StringBuilder();
        var needs = new StringBuilder();
        for (String each : components) {
            listed.append(listed.isEmpty() ? "" : ", ").append("""
                    {"type": "library", "bom-ref": "%s", "name": "%s", "version": "1.14.1", "purl": "pkg:npm/%s@1.14.1"}""".formatted(
                    each.equals("axiosNNN") ? "ax" : "lo", each, each));
            needs.append("""
                    , {"ref": "%s", "dependsOn": []}""".formatted(each.equals("axiosNNN") ? "ax" : "lo"));
        }
        return """
                {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": "urn:uuid:aaaaaaaa-0000-4000-8000-0000000NNN0%d", "version": 1,
                 "metadata": {"timestamp": "2026-04-01T08:00:00Z", "supplier": {"name": "Northwind Systems"}, "component": {"type": "application",
                   "bom-ref": "root", "name": "%sNNN", "version": "%s", "purl": "pkg:generic/northwind/%sNNN@%s"}},
                 "components": [%s], "dependencies": [{"ref": "root", "dependsOn": [%s]}%s]}""".formatted(number, product, version,
                product.toLowerCase(java.util.Locale.ROOT), version, listed, components.length == 1 ? "\"ax\"" : "\"ax\", \"lo\"", needs);
    }

    private static String earlier() {
        return """
                {"@context": "https://openvex.dev/ns/v0.2.0", "@id": "https://northwind.example/earlier/NNN", "author": "Northwind Systems", "version": 1,
                 "timestamp": "2026-04-05T10:00:00Z", "statements": [
                  {"vulnerability": {"name": "CVE-2026-1NNN1"}, "products": [{"@id": "pkg:generic/northwind/gatewayNNN@3.0"}], "status": "not_affected",
                   "justification": "vulnerable_code_not_in_execute_path"},
                  {"vulnerability": {"name": "CVE-2026-1NNN2"}, "products": [{"@id": "pkg:generic/northwind/portalNNN@2.0"}], "status": "not_affected",
                   "justification": "vulnerable_code_not_in_execute_path"}]}""";
    }
}
