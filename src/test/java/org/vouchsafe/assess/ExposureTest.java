package org.vouchsafe.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.advisory.AdditionId;
import org.vouchsafe.domain.advisory.AdvisoryAddition.Content;
import org.vouchsafe.domain.inventory.DeclaredCompleteness;
import org.vouchsafe.domain.inventory.InventoryKind;
import org.vouchsafe.domain.inventory.Trait;
import org.vouchsafe.domain.position.Check;
import org.vouchsafe.domain.position.Exposure.Answer;
import org.vouchsafe.domain.position.InventoryVerdict;
import org.vouchsafe.domain.position.Position;
import org.vouchsafe.domain.position.ReasonCode;
import org.vouchsafe.domain.register.Release;

class ExposureTest {
    private static final String ID = "GHSA-aaaa-0001";
    private static final String AXIOS = "pkg:npm/axios";
    private static final InventoryKind DECLARED = InventoryKind.manifest("npm");
    private static final InventoryKind LOCKFILE = InventoryKind.lockfile("npm");

    @Test
    void couldHaveResolvedInTheWindow() {
        Position position = built("2026-03-31T01:30:00Z").position("2.0");
        assertThat(position.state()).isEqualTo(State.UNKNOWN);
        assertThat(position.reason()).isEqualTo(ReasonCode.EXPOSED_IN_WINDOW);
        assertThat(position.inventoryVerdict()).isEqualTo(InventoryVerdict.EXPOSED);
        assertThat(position.exposure().answer()).isEqualTo(Answer.COULD_HAVE_RESOLVED);
        assertThat(position.exposure().rule()).contains("\"^1.14.0\"", "admits 1.14.1", "31 March 2026 01:30:00 UTC",
                "document time of E-004",
                "given by post-mortem");
        Check check = position.checks().stream().filter(each -> each.id().equals("EXPOSURE")).findFirst().orElseThrow();
        assertThat(check.outcome()).isEqualTo(Check.Outcome.FAILED);
        assertThat(check.citations()).isNotEmpty();
    }

    @Test
    void isExcludedOutsideTheWindowAndStillNotGreen() {
        for (String time : List.of("2026-03-31T00:21:57Z", "2026-03-31T03:15:01Z")) {
            Position position = built(time).position("2.0");
            assertThat(position.exposure().answer()).as(time).isEqualTo(Answer.EXCLUDED);
            assertThat(position.state()).isEqualTo(State.UNKNOWN);
            assertThat(position.reason()).isEqualTo(ReasonCode.VERSION_UNKNOWN);
        }
        assertThat(built("2026-03-31T03:15:00Z").position("2.0").exposure().answer()).as("the end is included")
                .isEqualTo(Answer.COULD_HAVE_RESOLVED);
    }

    @Test
    void isNotDeterminableWithoutABuildTime() {
        Position position = windowed().add(declares("^1.14.0")).position("2.0");
        assertThat(position.exposure().answer()).isEqualTo(Answer.NOT_DETERMINABLE);
        assertThat(position.exposure().rule()).contains("nothing says when the release was built");
        assertThat(position.reason()).isEqualTo(ReasonCode.VERSION_UNKNOWN);
    }

    @Test
    void takesTheRegistersDateOnlyAsAnUpperBound() {
        Case before = windowed().add(declares("^1.14.0")).releases(each -> released(each, LocalDate.of(2026, 3, 30)));
        assertThat(before.position("2.0").exposure().answer()).isEqualTo(Answer.EXCLUDED);
        Case after = windowed().add(declares("^1.14.0")).releases(each -> released(each, LocalDate.of(2026, 4, 2)));
        assertThat(after.position("2.0").exposure().answer()).isEqualTo(Answer.NOT_DETERMINABLE);
        assertThat(after.position("2.0").exposure().rule()).contains("only says by when");
    }

    @Test
    void aLockfileIsNoBuildTime() {
        Case workspace = windowed().add(declares("^1.14.0"))
                .add(An.sbom("2.0", "pkg:npm/lodash@4.17.21").kind(LOCKFILE).made("2026-03-31T01:00:00Z").root("other", "pkg:npm/other@1"));
        assertThat(workspace.position("2.0").exposure().answer()).isEqualTo(Answer.NOT_DETERMINABLE);
    }

    @Test
    void isExcludedByAPinOrAnOverride() {
        Position pinned = windowed().add(declares("1.14.0")).add(sbom("2026-03-31T01:30:00Z")).position("2.0");
        assertThat(pinned.exposure().answer()).isEqualTo(Answer.EXCLUDED);
        assertThat(pinned.exposure().rule()).contains("declared as \"1.14.0\"", "admits no affected version");
        assertThat(pinned.state()).as("a range never clears").isEqualTo(State.UNKNOWN);
        Position overridden = windowed().add(declared().declares(AXIOS, "1.13.0", Trait.OVERRIDDEN)).add(sbom("2026-03-31T01:30:00Z"))
                .position("2.0");
        assertThat(overridden.exposure().rule()).contains("overridden to \"1.13.0\"".replace(" to ", " as "));
        assertThat(overridden.exposure().answer()).isEqualTo(Answer.EXCLUDED);
    }

    @Test
    void aLockfileOfTheSameProjectSettlesIt() {
        Case unaffected = windowed().add(declares("^1.14.0")).add(sbom("2026-03-31T01:30:00Z"))
                .add(An.sbom("2.0", "pkg:npm/axios@1.14.0").kind(LOCKFILE).made(null).root("portal", "pkg:npm/portal@2.0"));
        // The build SBOM is another subject that lists nothing of it and is complete.
        Position position = unaffected.position("2.0");
        assertThat(position.state()).isEqualTo(State.NOT_AFFECTED);
        assertThat(position.exposure().answer()).isEqualTo(Answer.EXCLUDED);
        assertThat(position.exposure().rule()).contains("pinned by E-005 to 1.14.0");
        Case affected = windowed().add(declares("^1.14.0"))
                .add(An.sbom("2.0", "pkg:npm/axios@1.14.1").kind(LOCKFILE).made(null).root("portal", "pkg:npm/portal@2.0"));
        assertThat(affected.position("2.0").exposure().answer()).isEqualTo(Answer.INSTALLED);
        assertThat(affected.position("2.0").state()).isEqualTo(State.AFFECTED);
    }

    /** What the project asks for excludes what its lockfile lists: one of the two files is not that of the release. */
    @Test
    void aLockfileThatContradictsTheProjectSettlesNothing() {
        Case exact = windowed().add(declares("1.14.1"))
                .add(An.sbom("2.0", "pkg:npm/axios@1.14.0").kind(LOCKFILE).made(null).root("portal", "pkg:npm/portal@2.0"));
        assertThat(exact.position("2.0").inventoryVerdict()).isEqualTo(InventoryVerdict.UNDETERMINED);
        Case range = windowed().add(declares("~1.14.1"))
                .add(An.sbom("2.0", "pkg:npm/axios@1.13.0").kind(LOCKFILE).made(null).root("portal", "pkg:npm/portal@2.0"));
        assertThat(range.position("2.0").state()).isEqualTo(State.UNKNOWN);
        Case overridden = windowed().add(declared().declares(AXIOS, "1.14.1", Trait.OVERRIDDEN))
                .add(An.sbom("2.0", "pkg:npm/axios@1.14.0").kind(LOCKFILE).made(null).root("portal", "pkg:npm/portal@2.0"));
        assertThat(overridden.position("2.0").state()).isEqualTo(State.NOT_AFFECTED);
    }

    @Test
    void aLockfileOfAnotherProjectSettlesNothing() {
        Case workspace = windowed().add(declares("^1.14.0")).add(sbom("2026-03-31T01:30:00Z"))
                .add(An.sbom("2.0", "pkg:npm/axios@1.14.0").kind(LOCKFILE).made(null).root("admin", "pkg:npm/admin@2.0"));
        assertThat(workspace.position("2.0").inventoryVerdict()).isEqualTo(InventoryVerdict.EXPOSED);
    }

    @Test
    void aLockfileThatDoesNotListThePackageSettlesNothing() {
        Case workspace = windowed().add(declares("^1.14.0")).add(sbom("2026-03-31T01:30:00Z"))
                .add(An.sbom("2.0", "pkg:npm/lodash@4.17.21").kind(LOCKFILE).made(null).root("portal", "pkg:npm/portal@2.0"));
        assertThat(workspace.position("2.0").inventoryVerdict()).isEqualTo(InventoryVerdict.EXPOSED);
    }

    @Test
    void aLockfileWithoutANameBelongsToTheProjectInItsFolder() {
        Case beside = windowed().add(declares("^1.14.0").path("app/package.json"))
                .add(An.sbom("2.0", "pkg:npm/axios@1.14.0").kind(LOCKFILE).made(null).unnamed("app/yarn.lock"));
        assertThat(beside.position("2.0").state()).isEqualTo(State.NOT_AFFECTED);
        Case elsewhere = windowed().add(declares("^1.14.0").path("app/package.json"))
                .add(An.sbom("2.0", "pkg:npm/axios@1.14.0").kind(LOCKFILE).made(null).unnamed("other/yarn.lock"));
        assertThat(elsewhere.position("2.0").state()).isEqualTo(State.UNKNOWN);
        Case whose = windowed().add(declares("^1.14.0").path("package.json"))
                .add(declared().root("second", "pkg:npm/second@1").declares(AXIOS, "^1.14.0").path("package.json"))
                .add(An.sbom("2.0", "pkg:npm/axios@1.14.0").kind(LOCKFILE).made(null).unnamed("yarn.lock"));
        assertThat(whose.position("2.0").state()).as("two projects could claim it").isEqualTo(State.UNKNOWN);
    }

    @Test
    void theLockfileOfAProjectSpeaksForItsWorkspaces() {
        An.Sbom part = declares("^1.14.0").path("packages/ui/package.json");
        Case listed = windowed().add(part).add(lockfile("pnpm-lock.yaml", "packages/ui"));
        assertThat(listed.position("2.0").state()).as("the lockfile lists the folder").isEqualTo(State.NOT_AFFECTED);
        Case unlisted = windowed().add(part).add(lockfile("pnpm-lock.yaml", "packages/other"));
        assertThat(unlisted.position("2.0").state()).as("another folder").isEqualTo(State.UNKNOWN);
        for (String glob : List.of("packages/*", "./packages/ui/", "pack*/**", "**")) {
            assertThat(workspaces(part, glob).position("2.0").state()).as(glob).isEqualTo(State.NOT_AFFECTED);
        }
        for (String glob : List.of("packages", "packages/u", "apps/*", "packages/*\n!packages/ui", "(((")) {
            assertThat(workspaces(part, glob).position("2.0").state()).as(glob).isEqualTo(State.UNKNOWN);
        }
    }

    /** The project file beside the lockfile says where the workspaces lie. */
    private static Case workspaces(An.Sbom part, String globs) {
        return windowed().add(part).add(declared().root("all", "pkg:npm/all@1").path("package.json", globs)).add(lockfile("yarn.lock"));
    }

    private static An.Sbom lockfile(String path, String... workspaces) {
        return An.sbom("2.0", "pkg:npm/axios@1.14.0").kind(LOCKFILE).made(null).unnamed(path).path(path, workspaces);
    }

    @Test
    void aDeclaringFileNeverConcludesAbsence() {
        Case alone = Case.northwind().add(An.axios()).add(An.sbom("1.9", "pkg:npm/axios@1.14.1"))
                .add(declared().declares("pkg:npm/lodash", "^4.0.0"));
        assertThat(alone.position("2.0").inventoryVerdict()).isEqualTo(InventoryVerdict.ABSENT_INCOMPLETE);
        Case beside = Case.northwind().add(An.axios()).add(An.sbom("1.9", "pkg:npm/axios@1.14.1"))
                .add(declared().declares("pkg:npm/lodash", "^4.0.0"))
                .add(An.sbom("2.0", "pkg:npm/lodash@4.17.21").kind(LOCKFILE).made(null).root("portal", "pkg:npm/portal@2.0"));
        assertThat(beside.position("2.0").inventoryVerdict()).as("its lockfile does").isEqualTo(InventoryVerdict.ABSENT_COMPLETE);
        Case apart = Case.northwind().add(An.axios()).add(An.sbom("1.9", "pkg:npm/axios@1.14.1"))
                .add(declared().declares("pkg:npm/lodash", "^4.0.0"))
                .add(An.sbom("2.0", "pkg:npm/lodash@4.17.21").kind(LOCKFILE).made(null).root("admin", "pkg:npm/admin@2.0"));
        assertThat(apart.position("2.0").inventoryVerdict()).as("another's does not").isEqualTo(InventoryVerdict.ABSENT_INCOMPLETE);
    }

    @Test
    void aDeclaredRangeNeverMatchesAsAVersion() {
        Position position = Case.northwind().add(An.axios()).add(declares("1.14.1")).position("2.0");
        assertThat(position.state()).isEqualTo(State.UNKNOWN);
        assertThat(position.reason()).isEqualTo(ReasonCode.VERSION_UNKNOWN);
        assertThat(position.exposure()).as("without a window nothing is asked").isNull();
    }

    @Test
    void claimsMeetTheExposedRowOfTheTable() {
        for (String word : List.of("fixed", "component_not_present", "vulnerable_code_not_in_execute_path", "under_investigation")) {
            Position position = built("2026-03-31T01:30:00Z").add(A.claim("2.0", word)).position("2.0");
            assertThat(position.state()).as(word).isEqualTo(State.UNKNOWN);
            assertThat(position.reason()).as(word).isEqualTo(ReasonCode.EXPOSED_IN_WINDOW);
        }
        assertThat(built("2026-03-31T01:30:00Z").add(A.claim("2.0", "affected")).position("2.0").state()).isEqualTo(State.AFFECTED);
    }

    @Test
    void whereSourcesDisagreeTheWidestHoldsUnlessOneIsChosen() {
        Case workspace = built("2026-03-31T03:20:00Z").window(ID, "2026-03-31T00:00:00Z", "2026-03-31T03:30:00Z", "another source");
        assertThat(workspace.position("2.0").exposure().rule()).contains("given by another source");
        assertThat(workspace.position("2.0").inventoryVerdict()).isEqualTo(InventoryVerdict.EXPOSED);
        Viewpoint before = new Viewpoint(workspace.mark(), null);
        workspace.addition(ID, new Content.Choice(new AdditionId(1)), "the maintainers know best");
        assertThat(workspace.position("2.0").exposure().answer()).isEqualTo(Answer.EXCLUDED);
        assertThat(workspace.position("2.0", before).inventoryVerdict()).as("as it was known").isEqualTo(InventoryVerdict.EXPOSED);
        workspace.undoAddition();
        assertThat(workspace.position("2.0").inventoryVerdict()).as("taken back").isEqualTo(InventoryVerdict.EXPOSED);
    }

    @Test
    void maliciousBecauseTheAnalystSaysSoAsOfThatMoment() {
        Case workspace = Case.northwind().add(An.axios()).add(An.sbom("2.0", "pkg:npm/axios@1.14.1"))
                .add(A.claim("2.0", "vulnerable_code_not_in_execute_path"));
        assertThat(workspace.position("2.0").state()).isEqualTo(State.NOT_AFFECTED);
        Viewpoint before = new Viewpoint(workspace.mark(), null);
        workspace.addition("CVE-2026-10001", new Content.Malicious(), "own analysis");
        Position position = workspace.position("2.0");
        assertThat(position.malicious()).isTrue();
        assertThat(position.state()).isEqualTo(State.AFFECTED);
        assertThat(position.since().seq()).as("since it was said").isEqualTo(4);
        assertThat(workspace.position("2.0", before).state()).isEqualTo(State.NOT_AFFECTED);
        workspace.undoAddition();
        assertThat(workspace.position("2.0").state()).isEqualTo(State.NOT_AFFECTED);
    }

    @Test
    void theOrderOfFactsDoesNotMatter() {
        Case workspace = built("2026-03-31T01:30:00Z").window("CVE-2026-10001", "2026-03-31T00:00:00Z", "2026-03-31T03:30:00Z", "other");
        for (int seed = 0; seed < 20; seed++) {
            assertThat(workspace.positions(workspace.shuffled(new Random(seed)))).isEqualTo(workspace.positions());
        }
    }

    private static Case windowed() {
        return Case.northwind().add(An.axios()).window(ID, "2026-03-31T00:21:58Z", "2026-03-31T03:15:00Z", "post-mortem");
    }

    private static Case built(String time) {
        return windowed().add(declares("^1.14.0")).add(sbom(time));
    }

    private static An.Sbom declares(String range) {
        return declared().declares(AXIOS, range);
    }

    private static An.Sbom declared() {
        return An.sbom("2.0").kind(DECLARED).declared(DeclaredCompleteness.INCOMPLETE).made(null).root("portal", "pkg:npm/portal@2.0");
    }

    /** The build SBOM, which does not list the package. */
    private static An.Sbom sbom(String time) {
        return An.sbom("2.0", "pkg:npm/lodash@4.17.21").made(time);
    }

    private static Release released(Release release, LocalDate day) {
        return new Release(release.id(), release.product(), release.version(), day, release.order(), release.status(),
                release.identifiers());
    }
}
