package org.vouchsafe.usecase.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Hash;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdvisoryAddition;
import org.vouchsafe.domain.advisory.AdvisoryAddition.Content;
import org.vouchsafe.domain.evidence.DocumentKind;
import org.vouchsafe.domain.position.PositionRow;
import org.vouchsafe.domain.problem.FileFailure;
import org.vouchsafe.job.Progress;
import org.vouchsafe.store.Workspace;
import org.vouchsafe.store.audit.Entry;
import org.vouchsafe.usecase.Actor;
import org.vouchsafe.usecase.Guard;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.evidence.ImportEvidence;
import org.vouchsafe.usecase.evidence.ImportOptions;
import org.vouchsafe.usecase.evidence.ImportOutcome;
import org.vouchsafe.usecase.intake.FileReading;
import org.vouchsafe.usecase.pack.ReadPack.Pack;
import org.vouchsafe.usecase.position.AdvisoryReading;
import org.vouchsafe.usecase.position.Changes;
import org.vouchsafe.usecase.position.Positions;
import org.vouchsafe.usecase.questionnaire.HeldTemplates;
import org.vouchsafe.usecase.read.StateChange;

/**
 * Takes an incident pack in: the file as evidence with all it holds, by the ordinary way; its windows and what it calls malicious as additions that
 * name the pack as their source. A decision in it stays a proposal, and a policy is nothing a pack can hold.
 */
public final class ImportPack {
    static final String CHANNEL = "incident pack";
    private final Workspace workspace;
    private final PackedQuestionnaires questionnaires;
    private final ImportEvidence evidence;
    private final ReadPack packs;
    private final FileReading reading;
    private final Positions positions;

    public ImportPack(Workspace workspace, ImportEvidence evidence, ReadPack packs, FileReading reading, Positions positions,
            HeldTemplates templates) {
        this.workspace = workspace;
        this.evidence = evidence;
        this.packs = packs;
        this.reading = reading;
        this.positions = positions;
        this.questionnaires = new PackedQuestionnaires(templates);
    }

    /**
     * What became of it.
     *
     * @param added how many windows, hashes and malicious marks were recorded; those held already are not recorded twice
     * @param questionnaires ids under which the questionnaires of the pack can be sent from now on
     * @param changes every state the import changed
     */
    public record Outcome(Pack pack, ImportOutcome files, int added, List<String> questionnaires, List<StateChange> changes) {
        public Outcome {
            questionnaires = List.copyOf(questionnaires);
            changes = List.copyOf(changes);
        }
    }

    /**
     * Imports it.
     *
     * @throws Refused when it is refused (see {@link ReadPack#open}), or what it lists as an advisory is something else; nothing is recorded then
     */
    public Outcome take(Path file, Actor actor, Progress progress) {
        Pack pack = packs.open(file);
        pack.contents().advisories().forEach(each -> refuseOthers(file, each, pack, progress));
        PackedQuestionnaires.refuseOthers(pack);
        return Guard.of(() -> {
            List<PositionRow> before = positions.at(Viewpoint.LATEST).rows();
            var options = new ImportOptions(null, null, null, pack.verification().signer(), CHANNEL, pack.contents().title(), null,
                    ImportOptions.Mode.KEEP);
            ImportOutcome files = unpacked(pack, folder -> evidence.importFiles(files(file, folder, pack), options, actor, progress));
            int added = add(pack, actor);
            List<String> sendable = questionnaires.save(workspace, pack, actor);
            positions.settle();
            return new Outcome(pack, files, added, sendable, Changes.between(before, positions.at(Viewpoint.LATEST).rows()));
        });
    }

    /** The pack itself, and its advisories as evidence of their own. */
    private static List<Path> files(Path file, Path folder, Pack pack) {
        List<Path> files = new ArrayList<>(List.of(file));
        pack.contents().advisories().forEach(each -> files.add(folder.resolve(each.file())));
        return files;
    }

    /** Lays the advisories of the pack into a folder of their own while they are imported. */
    private static ImportOutcome unpacked(Pack pack, Function<Path, ImportOutcome> importing) {
        List<Path> made = new ArrayList<>();
        try {
            Path folder = Files.createTempDirectory("vouchsafe-pack");
            made.add(folder);
            for (PackContents.Document each : pack.contents().advisories()) {
                Path target = folder.resolve(each.file());
                made.addFirst(target);
                Files.write(target, pack.files().getOrDefault(each.file(), new byte[0]));
            }
            return importing.apply(folder);
        } catch (IOException e) {
            throw new Refused(Refused.Kind.ENVIRONMENT, "The pack cannot be unpacked: " + FileFailure.words(e) + ".", e);
        } finally {
            made.forEach(ImportPack::delete);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException leftBehind) {
            // Left to the system, which empties its folder for such files.
        }
    }

    /** A pack brings what the world knows; a supplier's word or an inventory comes from the supplier. */
    private void refuseOthers(Path file, PackContents.Document listed, Pack pack, Progress progress) {
        byte[] bytes = pack.files().getOrDefault(listed.file(), new byte[0]);
        DocumentKind kind = reading.kindOf(listed.file(), bytes, progress);
        if (kind != DocumentKind.ADVISORY) {
            throw new Refused(Refused.Kind.SHORTFALL,
                    file + " is refused: it lists " + listed.file() + " as an advisory, which it is not.");
        }
    }

    private int add(Pack pack, Actor actor) {
        List<Added> wanted = wanted(pack);
        List<Added> missing = workspace.read(tx -> {
            List<AdvisoryAddition> held = new AdvisoryReading(tx, Viewpoint.LATEST).joined().stream()
                    .flatMap(each -> each.additions().stream())
                    .toList();
            return wanted.stream().filter(each -> !isHeld(held, each)).toList();
        });
        if (!missing.isEmpty()) {
            var entry = new Entry(actor.name(), "add to advisory", "pack " + pack.contents().title(), "Imported with the pack");
            workspace.<@Nullable Object>write(entry, tx -> {
                missing.forEach(each -> tx.recordAdditions().add(each.advisory(), each.content(), each.source()));
                return null;
            });
        }
        return missing.size();
    }

    private record Added(String advisory, Content content, String source) {}

    private static List<Added> wanted(Pack pack) {
        PackContents contents = pack.contents();
        String by = " (pack \"%s\" of %s, signed by %s)".formatted(contents.title(), contents.madeAt().toString().substring(0, 10),
                pack.verification().signer());
        List<Added> wanted = new ArrayList<>();
        contents.windows().stream().filter(each -> !each.end().isBefore(each.start())).forEach(each -> wanted
                .add(new Added(each.advisory(), new Content.Window(each.start(), each.end()), each.source() + by)));
        contents.malicious().forEach(each -> wanted.add(new Added(each.advisory(), new Content.Malicious(), each.source() + by)));
        contents.artefacts().forEach(each -> wanted.add(
                new Added(each.advisory(), new Content.Artefact(new Hash(each.algorithm(), each.value())), each.source() + by)));
        return wanted;
    }

    private static boolean isHeld(List<AdvisoryAddition> held, Added wanted) {
        return held.stream().anyMatch(each -> each.content().equals(wanted.content()) && each.source().equals(wanted.source())
                && each.advisoryId().equalsIgnoreCase(wanted.advisory()));
    }
}
