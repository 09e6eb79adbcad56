package org.vouchsafe.report.quality;

import java.util.ArrayList;
import java.util.List;
import org.vouchsafe.domain.evidence.Evidence;
import org.vouchsafe.domain.evidence.EvidenceRow;
import org.vouchsafe.domain.quality.InventoryQuality;
import org.vouchsafe.domain.quality.ProfileResult;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.Imprint;
import org.vouchsafe.report.Report;
import org.vouchsafe.report.ReportFacts;
import org.vouchsafe.report.json.Manifest;
import org.vouchsafe.report.section.Sections;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** A short letter to a supplier: what to mend in an SBOM, in plain words, with the first places and the total counts. */
public final class QualityLetter implements Report {
    @Override
    public String id() {
        return "quality";
    }

    @Override
    public String title() {
        return "SBOM quality letter";
    }

    @Override
    public ScopeAsked scopeAsked() {
        return ScopeAsked.INVENTORY;
    }

    @Override
    public Document compose(ReportFacts facts) {
        return document(facts, Extent.FIRST);
    }

    @Override
    public Document composeWhole(ReportFacts facts) {
        return document(facts, Extent.ALL);
    }

    private Document document(ReportFacts facts, Extent extent) {
        if (!(facts.scope() instanceof ReportFacts.Scope.OfInventories(String name, List<InventoryQuality> judged))) {
            throw new IllegalArgumentException("A quality letter needs inventories, not " + facts.scope());
        }
        Imprint imprint = facts.imprint();
        boolean draft = imprint.status() == Imprint.Status.DRAFT;
        String printed = (draft ? "DRAFT " : "") + "What to fix in your SBOM: " + subject(name, judged);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(1, "What we ask you to fix", AskSection.blocks(judged, extent)));
        sections.add(new Section(2, "How the file stands to each list of requirements", ProfileSection.blocks(judged, extent)));
        sections.add(new Section(3, "How this was judged", method(imprint)));
        sections.add(Sections.register(4, facts));
        sections.add(Sections.audit(5, facts));
        return new Document(imprint.printedId(), id(), printed, subtitle(judged), "en", imprint.tlp(), draft, imprint.cutOff(),
                imprint.generatedAt(), cover(facts, judged), conclusion(judged), sections,
                Manifest.attachments(id(), printed, facts));
    }

    private static String subject(String name, List<InventoryQuality> judged) {
        return judged.size() == 1 ? judged.getFirst().subject() : name;
    }

    private static String subtitle(List<InventoryQuality> judged) {
        int asks = judged.stream().mapToInt(AskSection::points).sum();
        return asks == 0 ? "Nothing: it answers all that was asked" : Words.count(asks, "thing", "things") + " to mend, with the places";
    }

    private static List<Field> cover(ReportFacts facts, List<InventoryQuality> judged) {
        Imprint imprint = facts.imprint();
        List<Field> lines = new ArrayList<>();
        lines.add(new Runs().text(addressee(imprint, judged)).field("To"));
        lines.add(new Runs().text(imprint.preparer()).field("From"));
        for (InventoryQuality each : judged) {
            lines.add(new Runs().text(each.file() + ", " + each.header().format() + " " + each.header().specVersion() + ", ")
                    .text(received(facts, each)).refs(List.of(each.evidence())).field("File"));
            evidence(facts, each).ifPresent(row -> lines.add(new Runs().code(row.sha256().hex()).field("SHA-256")));
        }
        lines.add(new Runs().text(Dates.moment(imprint.generatedAt())).field("Date"));
        lines.add(new Runs().text((imprint.status() == Imprint.Status.FINAL ? "Final" : "Draft") + ", revision " + imprint.revision())
                .field("Status"));
        lines.add(new Runs().code(imprint.printedId()).field("Reference"));
        return lines;
    }

    private static String addressee(Imprint imprint, List<InventoryQuality> judged) {
        if (imprint.addressee() != null) {
            return imprint.addressee();
        }
        return judged.stream().map(each -> each.header().supplierName()).filter(java.util.Objects::nonNull).findFirst()
                .orElse("Whoever makes this SBOM");
    }

    private static String received(ReportFacts facts, InventoryQuality quality) {
        return evidence(facts, quality).map(each -> "received " + Dates.day(each.origin().receivedAt())).orElse("as received");
    }

    private static java.util.Optional<Evidence> evidence(ReportFacts facts, InventoryQuality quality) {
        return facts.evidence().stream().map(EvidenceRow::evidence).filter(each -> each.id().equals(quality.evidence())).findFirst();
    }

    private static List<Block> conclusion(List<InventoryQuality> judged) {
        List<Block> blocks = new ArrayList<>();
        for (InventoryQuality each : judged) {
            List<ProfileResult> profiles = each.quality().profiles();
            long passed = profiles.stream().filter(ProfileResult::passes).count();
            int asks = AskSection.points(each);
            Runs runs = new Runs().text("Thank you for ").strong(each.file()).text(", which lists "
                    + Words.count(each.quality().components(), "component", "components")).refs(List.of(each.evidence())).text(". ");
            if (asks == 0 && passed == profiles.size()) {
                runs.text("It answers everything that " + names(profiles) + " ask for, and we found nothing wrong with it.");
            } else {
                runs.text("It meets " + (passed == 0 ? "none" : Words.number(passed)) + " of the " + profiles.size()
                        + " lists of requirements we compare with (" + names(profiles)
                        + "). Please fix the " + (asks == 1 ? "point" : asks + " points") + " below and send it again. ");
                runs.text("Where something is not known, please say so in the file: that counts as an answer, leaving it out does not.");
            }
            blocks.add(runs.paragraph());
        }
        return blocks;
    }

    private static String names(List<ProfileResult> profiles) {
        List<String> names = profiles.stream().map(Ask::shortName).toList();
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private static List<Block> method(Imprint imprint) {
        return List.of(
                new Runs().text("Each field is asked of the file or of every component in it, the product itself included, and is either ")
                        .strong("present").text(", ").strong("declared unknown").text(" (such as NOASSERTION in SPDX), ").strong("withheld")
                        .text(" or ").strong("missing")
                        .text(". A list of requirements is met only when no required field is missing anywhere. ")
                        .text("Nothing is averaged into a score.").paragraph(),
                new Runs().text("Places are given as they stand in your file: a JSON pointer, an element path, or a line. ")
                        .text("The workbook and the JSON form of this letter list every place.").paragraph(),
                new Runs().text("Written with Vouchsafe " + imprint.programVersion() + " from what was recorded until "
                        + Dates.moment(imprint.cutOff()) + ".").paragraph());
    }
}
