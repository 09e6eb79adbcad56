package org.vouchsafe.usecase.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.incident.IncidentSeverity;
import org.vouchsafe.domain.incident.room.ScopedRelease;
import org.vouchsafe.domain.register.ReleaseId;
import org.vouchsafe.job.Progress;
import org.vouchsafe.report.json.JsonText;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.UseCases;
import org.vouchsafe.usecase.decide.AddToAdvisory;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.incident.IncidentRoom;
import org.vouchsafe.usecase.incident.OpenIncident;

/** Puts an invented compromise into a copy: advisory, window, incident, and files that say the opposite of what is so. */
final class Injection {
    private static final Actor DIRECTOR = new Actor("rehearsal");
    private final UseCases copy;
    private final Path folder;
    private final Instant now;
    private final Progress progress;

    Injection(UseCases copy, Path folder, Instant now, Progress progress) {
        this.copy = copy;
        this.folder = folder;
        this.now = now;
        this.progress = progress;
    }

    /** The incident's id, and the releases that were lied about. */
    record Injected(String incident, String advisory, List<String> lies) {}

    Injected inject(Invention invention, Rehearsal.Plan plan, Actor lead) {
        // No advisory of a real source is numbered in that year.
        String advisory = "MAL-2099-" + String.format(java.util.Locale.ROOT, "%06d", Math.floorMod(plan.seed(), 1_000_000L));
        take(write("advisory.osv.json", osv(invention, advisory)), null, null);
        copy.addToAdvisory().add(new AddToAdvisory.Request(advisory, List.of(new AddToAdvisory.Window(invention.from(), invention.to())),
                AddToAdvisory.Nature.MALICIOUS, "invented for a rehearsal"), DIRECTOR);
        String incident = copy.incidents().opening().open(new OpenIncident.Opening("REHEARSAL: " + invention.packageName() + " compromised",
                List.of(advisory), IncidentSeverity.CRITICAL, lead.name(), List.of(), List.of(), List.of(), null, null), DIRECTOR).id()
                .value();
        return new Injected(incident, advisory, lie(invention, advisory, incident, plan));
    }

    private List<String> lie(Invention invention, String advisory, String incident, Rehearsal.Plan plan) {
        IncidentRoom room = copy.incidents().reading().room(incident, Viewpoint.LATEST);
        Set<ReleaseId> hit = Truth.hit(copy, invention.purls(), Viewpoint.LATEST);
        List<ScopedRelease> hits = new ArrayList<>(room.releases().stream().filter(each -> hit.contains(each.id())).toList());
        List<ScopedRelease> others = new ArrayList<>(room.releases().stream().filter(each -> !hit.contains(each.id())).toList());
        // Ordered by number first: what a list comes in must not decide what the same seed makes.
        hits.sort(java.util.Comparator.comparingLong(each -> each.id().value()));
        others.sort(java.util.Comparator.comparingLong(each -> each.id().value()));
        Random random = new Random(plan.seed());
        Collections.shuffle(hits, random);
        Collections.shuffle(others, random);
        List<String> lies = new ArrayList<>();
        for (int i = 0; i < plan.lies(); i++) {
            // Two of three call clear what is hit; the third calls hit what is not.
            boolean clears = i % 3 != 2 || others.isEmpty();
            List<ScopedRelease> from = clears ? hits : others;
            if (!from.isEmpty()) {
                ScopedRelease about = from.removeFirst();
                Names names = Names.of(copy, about.id());
                take(write("statement-" + (i + 1) + ".openvex.json", vex(names, advisory, clears ? "not_affected" : "affected", i)), names,
                        "invented for a rehearsal");
                lies.add(names.written());
            }
        }
        return lies;
    }

    private static byte[] osv(Invention invention, String advisory) {
        JsonText json = new JsonText().beginObject().field("schema_version", "1.6.0").field("id", advisory)
                .field("modified", invention.to().truncatedTo(ChronoUnit.SECONDS)).field("published",
                        invention.to().truncatedTo(ChronoUnit.SECONDS))
                .field("summary", "REHEARSAL, invented: malware in " + invention.packageName());
        json.name("affected").beginArray().beginObject().name("package").beginObject().field("ecosystem", invention.ecosystem())
                .field("name", invention.packageName()).endObject().name("versions").beginArray();
        invention.versions().forEach(json::value);
        return json.endArray().endObject().endArray().endObject().bytes();
    }

    private byte[] vex(Names names, String advisory, String status, int number) {
        JsonText json = new JsonText().beginObject().field("@context", "https://openvex.dev/ns/v0.2.0")
                .field("@id", "https://rehearsal.example/statement-" + number).field("author", names.supplier()).field("role", "Vendor")
                .field("timestamp", now.truncatedTo(ChronoUnit.SECONDS)).field("version", 1);
        json.name("statements").beginArray().beginObject().name("vulnerability").beginObject().field("name", advisory).endObject();
        json.name("products").beginArray().beginObject()
                .field("@id", "pkg:generic/" + escaped(names.product()) + "@" + escaped(names.release())).endObject().endArray();
        json.field("status", status);
        if (status.equals("not_affected")) {
            json.field("justification", "component_not_present").field("impact_statement", "The package is not part of the product.");
        } else {
            json.field("action_statement", "Wait for an update.");
        }
        return json.endObject().endArray().endObject().bytes();
    }

    private static String escaped(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " of the rehearsal could not be written", e);
        }
    }

    private void take(Path file, @Nullable Names place, @Nullable String why) {
        var options = new ImportOptions(place == null ? null : place.supplier(), place == null ? null : place.product(),
                place == null ? null : place.release(), "rehearsal", "rehearsal", why, now, ImportOptions.Mode.KEEP);
        var outcome = copy.importEvidence().importFiles(List.of(file), options, DIRECTOR, progress);
        if (outcome.files().getFirst().evidence() == null) {
            throw new Refused(Refused.Kind.SHORTFALL, "The rehearsal could not be set up: " + file.getFileName() + " was not taken. "
                    + outcome.problems());
        }
    }
}
