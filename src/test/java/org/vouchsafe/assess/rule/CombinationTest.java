package org.vouchsafe.assess.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vouchsafe.domain.Basis;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.position.InventoryVerdict;

/** Every cell of the table of step 3, and what no cell may ever do. */
class CombinationTest {
    /** Columns: nothing said, under investigation, affected, fixed, not present, not affected for another reason. */
    private static final String TABLE = """
            PRESENT_AFFECTED   | AFFECTED INVENTORY | AFFECTED INVENTORY | AFFECTED CORROBORATED | UNKNOWN CONTRADICTED FIXED_BUT_PRESENT \
            | UNKNOWN CONTRADICTED ABSENT_BUT_PRESENT | NOT_AFFECTED CLAIM
            EXPOSED            | UNKNOWN EXPOSED_IN_WINDOW | UNKNOWN EXPOSED_IN_WINDOW | AFFECTED CLAIM | UNKNOWN EXPOSED_IN_WINDOW \
            | UNKNOWN EXPOSED_IN_WINDOW | UNKNOWN EXPOSED_IN_WINDOW
            UNDETERMINED       | UNKNOWN own | UNKNOWN UNDER_INVESTIGATION | AFFECTED CLAIM | FIXED CLAIM | NOT_AFFECTED CLAIM | NOT_AFFECTED CLAIM
            PRESENT_UNAFFECTED | NOT_AFFECTED INVENTORY | UNKNOWN UNDER_INVESTIGATION | AFFECTED CLAIM AFFECTED_BUT_NOT_LISTED \
            | FIXED CORROBORATED | NOT_AFFECTED INVENTORY ABSENT_BUT_PRESENT | NOT_AFFECTED CORROBORATED
            ABSENT_COMPLETE    | NOT_AFFECTED INVENTORY | UNKNOWN UNDER_INVESTIGATION | AFFECTED CLAIM AFFECTED_BUT_NOT_LISTED \
            | FIXED CORROBORATED | NOT_AFFECTED CORROBORATED | NOT_AFFECTED CORROBORATED
            ABSENT_INCOMPLETE  | UNKNOWN own | UNKNOWN UNDER_INVESTIGATION | AFFECTED CLAIM | FIXED CLAIM | NOT_AFFECTED CLAIM | NOT_AFFECTED CLAIM
            NO_INVENTORY       | UNKNOWN own | UNKNOWN UNDER_INVESTIGATION | AFFECTED CLAIM | FIXED CLAIM | NOT_AFFECTED CLAIM | NOT_AFFECTED CLAIM
            """;
    private static final List<
            ClaimWord> COLUMNS = List.of(ClaimWord.NONE, ClaimWord.UNDER_INVESTIGATION, ClaimWord.AFFECTED, ClaimWord.FIXED,
                    ClaimWord.NOT_PRESENT, ClaimWord.NOT_AFFECTED);

    @ParameterizedTest
    @EnumSource(InventoryVerdict.class)
    void everyCellIsAsTheTableSays(InventoryVerdict verdict) {
        List<String> cells = List.of(TABLE.lines().filter(line -> line.startsWith(verdict + " ")).findFirst().orElseThrow().split("\\|"));
        for (int i = 0; i < COLUMNS.size(); i++) {
            assertThat(inShort(Combination.of(verdict, COLUMNS.get(i), Set.of()))).as("%s, %s", verdict, COLUMNS.get(i))
                    .isEqualTo(cells.get(i + 1).strip());
        }
    }

    @Test
    void whatWasAffectedEarlierIsFixed() {
        var earlier = Set.of(Circumstance.AFFECTED_EARLIER);
        assertThat(inShort(Combination.of(InventoryVerdict.PRESENT_UNAFFECTED, ClaimWord.NONE, earlier))).isEqualTo("FIXED INVENTORY");
        assertThat(inShort(Combination.of(InventoryVerdict.ABSENT_COMPLETE, ClaimWord.NONE, earlier))).isEqualTo("FIXED INVENTORY");
        assertThat(inShort(Combination.of(InventoryVerdict.PRESENT_UNAFFECTED, ClaimWord.NOT_PRESENT, earlier)))
                .isEqualTo("FIXED INVENTORY ABSENT_BUT_PRESENT");
        assertThat(inShort(Combination.of(InventoryVerdict.PRESENT_UNAFFECTED, ClaimWord.NOT_AFFECTED, earlier)))
                .isEqualTo("NOT_AFFECTED CORROBORATED");
    }

    @Test
    void whatIsDeniedWhileAPurlMatchesIsContradicted() {
        var purl = Set.of(Circumstance.PURL_MATCHES);
        assertThat(inShort(Combination.of(InventoryVerdict.UNDETERMINED, ClaimWord.NOT_PRESENT, purl)))
                .isEqualTo("UNKNOWN CONTRADICTED ABSENT_BUT_PRESENT");
        assertThat(inShort(Combination.of(InventoryVerdict.UNDETERMINED, ClaimWord.NOT_AFFECTED, purl))).isEqualTo("NOT_AFFECTED CLAIM");
        assertThat(inShort(Combination.of(InventoryVerdict.UNDETERMINED, ClaimWord.NONE, purl))).isEqualTo("UNKNOWN own");
    }

    @Test
    void aRecordedPatchExplainsAListedVersionExceptForMaliciousCode() {
        assertThat(inShort(Combination.of(InventoryVerdict.PRESENT_AFFECTED, ClaimWord.FIXED, Set.of(Circumstance.PATCHED))))
                .isEqualTo("FIXED CLAIM");
        assertThat(inShort(
                Combination.of(InventoryVerdict.PRESENT_AFFECTED, ClaimWord.FIXED, Set.of(Circumstance.PATCHED, Circumstance.MALICIOUS))))
                .isEqualTo("AFFECTED INVENTORY FIXED_BUT_PRESENT");
    }

    @Test
    void maliciousCodeThatIsListedStaysAffectedWhateverIsClaimed() {
        for (ClaimWord word : ClaimWord.values()) {
            for (Set<Circumstance> given : subsets()) {
                if (given.contains(Circumstance.MALICIOUS)) {
                    assertThat(Combination.of(InventoryVerdict.PRESENT_AFFECTED, word, given).state()).as("%s %s", word, given)
                            .isEqualTo(State.AFFECTED);
                }
            }
        }
    }

    @Test
    void unknownHasNoBasisAndNothingElseIsWithoutOne() {
        for (InventoryVerdict verdict : InventoryVerdict.values()) {
            for (ClaimWord word : ClaimWord.values()) {
                for (Set<Circumstance> given : subsets()) {
                    Combination cell = Combination.of(verdict, word, given);
                    assertThat(cell.basis() == Basis.NONE).as("%s %s %s", verdict, word, given).isEqualTo(cell.state() == State.UNKNOWN);
                    assertThat(cell.reason() == null || cell.state() == State.UNKNOWN).isTrue();
                    if (word == ClaimWord.NONE || word == ClaimWord.UNDER_INVESTIGATION || word == ClaimWord.AFFECTED) {
                        assertThat(cell.state().isClearing() && cell.basis() != Basis.INVENTORY).isFalse();
                    }
                }
            }
        }
    }

    private static List<Set<Circumstance>> subsets() {
        var subsets = new ArrayList<Set<Circumstance>>();
        for (int bits = 0; bits < 1 << Circumstance.values().length; bits++) {
            var subset = EnumSet.noneOf(Circumstance.class);
            for (Circumstance each : Circumstance.values()) {
                if ((bits & 1 << each.ordinal()) != 0) {
                    subset.add(each);
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }

    private static String inShort(Combination cell) {
        String basis = cell.state() != State.UNKNOWN ? cell.basis().name() : cell.reason() == null ? "own" : cell.reason().name();
        return cell.state() + " " + basis + (cell.contradiction() == null ? "" : " " + cell.contradiction());
    }
}
