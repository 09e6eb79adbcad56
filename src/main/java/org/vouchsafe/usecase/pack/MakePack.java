package org.vouchsafe.usecase.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.assess.fact.AdvisoryFact;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.advisory.AdvisoryAddition.Content;
import org.vouchsafe.domain.decision.Decision;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.domain.register.Product;
import org.vouchsafe.domain.register.Release;
import org.vouchsafe.seal.SealFailed;
import org.vouchsafe.seal.asic.ContainerSigner;
import org.vouchsafe.store.ReadTx;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.PublishReport.Signing;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.pack.PackContents.Artefact;
import org.vouchsafe.usecase.pack.PackContents.Document;
import org.vouchsafe.usecase.pack.PackContents.Indicator;
import org.vouchsafe.usecase.pack.PackContents.Malicious;
import org.vouchsafe.usecase.pack.PackContents.Proposed;
import org.vouchsafe.usecase.pack.PackContents.Window;
import org.vouchsafe.usecase.position.AdvisoryFinder;
import org.vouchsafe.usecase.position.AdvisoryReading;
import org.vouchsafe.usecase.position.PositionReading;
import org.vouchsafe.usecase.publish.KeyFiles;
import org.vouchsafe.usecase.questionnaire.HeldTemplates;
import org.vouchsafe.usecase.register.RegisterIndex;

/** Makes an incident pack: advisories as they were received, what was added to them, indicators and a questionnaire, as one signed file. */
public final class MakePack {
    /** The act, as the log names it. */
    public static final String MAKE = "make incident pack";
    private final Workspace workspace;
    private final InstantSource clock;
    private final PackedQuestionnaires questionnaires;

    public MakePack(Workspace workspace, InstantSource clock, HeldTemplates templates) {
        this.workspace = workspace;
        this.clock = clock;
        this.questionnaires = new PackedQuestionnaires(templates);
    }

    /** Whether what was decided here goes along. */
    public enum Decisions {
        LEFT_OUT, AS_PROPOSALS
    }

    /**
     * What goes into it.
     *
     * @param advisories any ids of them; at least one
     * @param questionnaire id of a template; null: none
     */
    public record Request(String title, List<String> advisories, @Nullable String questionnaire, Decisions decisions) {
        public Request {
            advisories = List.copyOf(advisories);
        }
    }

    /**
     * Writes the pack.
     *
     * @param target a file that is not there yet
     * @return what it holds
     * @throws Refused when there is nothing to pack, an advisory or template is not known, the key cannot be used or the file not be written
     */
    public PackContents make(Request request, Path target, Signing signing, Actor actor) {
        if (request.title().isBlank() || request.advisories().isEmpty()) {
            throw refused("A pack needs a title and at least one advisory.");
        }
        if (Files.exists(target)) {
            throw refused(target + " is there already. Choose another name.");
        }
        Instant now = clock.instant();
        Map<String, byte[]> files = new LinkedHashMap<>();
        PackContents contents = Guard.of(() -> workspace.read(tx -> gather(tx, request, files, now, actor)));
        files.put(PackText.FILE, PackText.write(contents));
        byte[] signed = KeyFiles.signed(signing, now, key -> {
            try {
                return ContainerSigner.sign(files, key, now);
            } catch (SealFailed e) {
                throw new Refused(Refused.Kind.SHORTFALL, e.getMessage() + " Nothing was written.", e);
            }
        });
        // What left the house stands in the log before it leaves; a workspace that can only be read sends nothing out.
        Guard.of(() -> workspace.<@Nullable Object>write(new Entry(actor.name(), MAKE, contents.title() + ": "
                + String.join(", ", request.advisories()), target.getFileName() + ", SHA-256 " + Sha256.of(signed).hex()), tx -> {
                    tx.recordPacks().made(contents.title(), String.valueOf(target.getFileName()), Sha256.of(signed), request.advisories());
                    return null;
                }));
        write(target, signed);
        return contents;
    }

    private PackContents gather(ReadTx tx, Request request, Map<String, byte[]> files, Instant now, Actor actor) {
        var finder = new AdvisoryFinder(tx, Viewpoint.LATEST);
        Set<AdvisoryReading.Joined> packed = new LinkedHashSet<>();
        request.advisories().forEach(id -> packed.add(finder.find(id.strip())));
        List<Document> advisories = new ArrayList<>();
        List<Window> windows = new ArrayList<>();
        List<Malicious> malicious = new ArrayList<>();
        List<Artefact> artefacts = new ArrayList<>();
        List<Indicator> indicators = new ArrayList<>();
        for (AdvisoryReading.Joined each : packed) {
            documents(tx, each, advisories, files);
            each.additions().forEach(addition -> add(addition, windows, malicious, artefacts));
            each.records().forEach(record -> record.affected().forEach(affected -> affected.hashes()
                    .forEach(hash -> indicators.add(new Indicator(record.id(), affected.name(), hash.algorithm(), hash.hex())))));
        }
        if (advisories.isEmpty()) {
            throw refused("No advisory document is held under these ids, so there is nothing to pack.");
        }
        Instant newest = packed.stream().flatMap(each -> each.records().stream()).map(each -> each.modified()).filter(Objects::nonNull)
                .max(Comparator.naturalOrder()).orElse(null);
        return new PackContents(request.title().strip(), now, actor.name(), newest, advisories, windows, malicious, artefacts,
                indicators.stream().distinct().toList(), questionnaires.put(tx, request.questionnaire(), now, files),
                proposed(tx, request, packed, now));
    }

    private static void documents(ReadTx tx, AdvisoryReading.Joined advisory, List<Document> advisories, Map<String, byte[]> files) {
        Set<EvidenceId> evidence = new LinkedHashSet<>();
        for (AdvisoryFact each : tx.advisories(Viewpoint.LATEST).naming(advisory.group().ids())) {
            if (each.withdrawn() == null && advisory.group().holds(each.record().id())) {
                evidence.add(each.evidence());
            }
        }
        for (EvidenceId each : evidence) {
            byte[] original = original(tx, each);
            String sha256 = Sha256.of(original).hex();
            if (advisories.stream().noneMatch(known -> known.sha256().equals(sha256))) {
                String name = tx.evidence().find(each, Viewpoint.LATEST).map(Evidence::name).orElse("advisory.json");
                String file = "advisory-%03d-%s".formatted(advisories.size() + 1, name.replaceAll("[^A-Za-z0-9._-]", "_"));
                files.put(file, original);
                advisories.add(new Document(advisory.group().id(), file, sha256));
            }
        }
    }

    private static byte[] original(ReadTx tx, EvidenceId evidence) {
        var out = new ByteArrayOutputStream();
        tx.evidence().extract(evidence, out);
        return out.toByteArray();
    }

    private static void add(AdvisoryAddition addition, List<Window> windows, List<Malicious> malicious, List<Artefact> artefacts) {
        switch (addition.content()) {
            case Content.Window window -> windows.add(new Window(addition.advisoryId(), window.start(), window.end(), addition.source()));
            case Content.Malicious _ -> malicious.add(new Malicious(addition.advisoryId(), addition.source()));
            case Content.Artefact(Hash hash) -> artefacts
                    .add(new Artefact(addition.advisoryId(), hash.algorithm(), hash.hex(), addition.source()));
            // Which window counts and for whom it is tracked is for every workspace to say.
            case Content.Choice _,Content.Tracked _ -> {
            }
        }
    }

    private static List<Proposed> proposed(ReadTx tx, Request request, Set<AdvisoryReading.Joined> packed, Instant now) {
        if (request.decisions() == Decisions.LEFT_OUT) {
            return List.of();
        }
        var register = new RegisterIndex(tx.register().portfolio(Viewpoint.LATEST));
        var reading = new PositionReading(tx, Viewpoint.LATEST, now);
        List<Proposed> proposed = new ArrayList<>();
        for (Decision each : tx.decisions().all()) {
            Release release = register.release(each.release()).orElse(null);
            if (each.withdrawn() == null && release != null
                    && packed.stream().anyMatch(joined -> joined.group().holds(each.advisoryId())) && holds(reading, each)) {
                Product product = register.productOf(release);
                proposed.add(new Proposed(register.supplierOf(product).name(), product.name(), release.version(), each.advisoryId(),
                        each.state().name(), each.reason(), each.decidedBy(), each.recorded().at()));
            }
        }
        return proposed;
    }

    /** What expired, was decided anew or clears although later facts say otherwise holds here no more, so it is proposed to nobody. */
    private static boolean holds(PositionReading reading, Decision decision) {
        return reading.position(decision.release(), decision.advisoryId())
                .filter(each -> each.decision() != null && decision.id().equals(each.decision().id())
                        && !(each.stale() && decision.state().isClearing()))
                .isPresent();
    }

    private static void write(Path target, byte[] pack) {
        try {
            Files.write(target, pack, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new Refused(Refused.Kind.ENVIRONMENT, target + " cannot be written: " + FileFailure.words(e) + ".", e);
        }
    }

    private static Refused refused(String sentence) {
        return new Refused(Refused.Kind.REQUEST, sentence);
    }
}
