package org.vouchsafe.assess.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.vouchsafe.Corpus;
import org.vouchsafe.assess.comparison.Comparing;
import org.vouchsafe.assess.comparison.Listed;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.inventory.InventoryDraft;
import org.vouchsafe.domain.problem.Citation;
import org.vouchsafe.domain.quality.Answer;
import org.vouchsafe.domain.quality.Field;
import org.vouchsafe.domain.quality.FieldAnswers;
import org.vouchsafe.domain.quality.Flaw;
import org.vouchsafe.domain.quality.ProfileResult;
import org.vouchsafe.domain.quality.Quality;
import org.vouchsafe.format.Formats;
import org.vouchsafe.format.ReadProgress;
import org.vouchsafe.format.ReadResult;
import org.vouchsafe.input.Limits;

/** What must hold of every inventory from the wild: each field is answered by everybody once, and nothing differs from itself. */
@Tag("corpus")
class QualityCorpusTest {
    private final Formats formats = new Formats(Limits.DEFAULT);

    @TestFactory
    Stream<DynamicTest> inventoriesFromTheWild() {
        return Stream.of("cyclonedx", "spdx", "lockfiles").flatMap(folder -> Corpus.files(folder).stream())
                .map(file -> DynamicTest.dynamicTest(Corpus.title(file), () -> judge(file)));
    }

    private void judge(Path file) {
        var source = Corpus.source(file);
        formats.recognise(source).ifPresent(format -> {
            ReadResult read = format.read(source, ReadProgress.UNWATCHED);
            read.inventories().forEach(each -> judge(each, read));
        });
    }

    private static void judge(InventoryDraft inventory, ReadResult read) {
        Quality quality = QualityReading.of(inventory, read.problems());
        assertThat(quality.profiles()).hasSize(3);
        for (ProfileResult profile : quality.profiles()) {
            for (FieldAnswers each : profile.fields()) {
                assertThat(each.asked()).as(profile.id() + " " + each.field().id())
                        .isEqualTo(each.field().subject() == Field.Subject.DOCUMENT ? 1 : inventory.members().size());
                assertThat(Stream.of(Answer.values()).mapToInt(each::count).sum()).isEqualTo(each.asked());
            }
            assertThat(profile.passes()).isEqualTo(profile.formatGap() == null && profile.shortfalls().isEmpty());
        }
        assertThat(quality.flaws(Flaw.Kind.FLOATING)).as("members that no path reaches")
                .hasSize(inventory.header().completeness().unreachable());
        List<Listed> listed = IntStream.range(0, inventory.members().size())
                .mapToObj(i -> new Listed(inventory.members().get(i).component(), inventory.members().get(i).particulars(),
                        new Citation(new EvidenceId(1), inventory.members().get(i).location())))
                .toList();
        assertThat(Comparing.of(listed, listed).changes()).isEmpty();
    }
}
