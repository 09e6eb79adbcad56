package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vouchsafe.input.tree.JsonObject;
import org.vouchsafe.journeys.CommandLineStory.Said;
import org.vouchsafe.seal.key.KeyStoreFile;

/** What one analyst holds reaches another: facts unite, nobody's word becomes somebody else's, and nothing turns green by itself. */
class ExchangeJourneyTest {
    private static final String CVE = PackageCase.CVE;
    @TempDir
    Path folder;

    private CommandLineStory receiver(String name) throws IOException {
        var story = new CommandLineStory(Files.createDirectories(folder.resolve(name)), Instant.parse("2026-07-01T08:00:00Z"));
        assertThat(story.run("new").code()).isZero();
        return story;
    }

    private static String fingerprint(Path key) {
        return KeyStoreFile.open(key, "secret".toCharArray()).general(null).fingerprint().hex();
    }

    private static Said take(CommandLineStory story, Path parcel, Path key) {
        Said said = story.run("exchange", "import", parcel, "--accept", fingerprint(key), "--reason", "Read out on the phone.");
        assertThat(said.code()).as(said.out() + said.err()).isZero();
        return said;
    }

    private static Said adopt(CommandLineStory story, String number) {
        return story.run("exchange", "adopt", number, "--reason", "A colleague of ours.");
    }

    private static String root(CommandLineStory story) {
        return story.run("audit", "root").out();
    }

    /** Every state with what it rests on, without the numbers under which evidence is held. */
    private static Map<String, String> states(CommandLineStory story) {
        Map<String, String> states = new TreeMap<>();
        for (JsonObject row : story.run("states", "--json").rows()) {
            states.put(row.text("supplier") + "/" + row.text("product") + "@" + row.text("release") + " " + row.text("advisory"),
                    row.text("state") + " " + row.text("basis") + " " + row.text("reason") + " "
                            + row.texts("remarks").stream().sorted().toList()
                            + " " + row.objects("contradictions").stream().map(each -> each.text("code")).sorted().toList());
        }
        return states;
    }

    @Test
    void itsSignerMustBeKnownOrTheAnalystSaysSo() throws IOException {
        var made = new PackageCase(folder);
        Path parcel = made.make("p.asice", "--report", "json");
        CommandLineStory here = receiver("here");
        String before = root(here);
        Said stranger = here.run("exchange", "import", parcel);
        assertThat(stranger.code()).isEqualTo(1);
        assertThat(stranger.err()).contains("Ada of Halden", "is not held here", fingerprint(made.key()), "--accept");
        assertThat(here.run("exchange", "import", parcel, "--accept", "00".repeat(32), "--reason", "x").err())
                .contains("not the package you were told of");
        assertThat(here.run("exchange", "import", parcel, "--accept", fingerprint(made.key())).err()).contains("Say how you know");
        assertThat(here.run("exchange", "import", folder.resolve("pass")).code()).isNotZero();
        assertThat(root(here)).isEqualTo(before);
        assertThat(here.bare("exchange", "show", parcel).out()).contains("Evidence on Halden Measurement", "E-001 gauge.cdx.json",
                "from Halden", "proposal: Halden Measurement/Gauge@4.1");
        take(here, parcel, made.key());
        assertThat(here.run("exchange", "list").out()).contains("Assurance Desk (signed by Ada of Halden)", "Read out on the phone.");
        assertThat(here.run("audit", "log").out()).contains("take package in", "Read out on the phone.");
        CommandLineStory there = receiver("there");
        Path certificate = there.file("ada.pem", pem(made.key()));
        assertThat(there.run("key", "trust", certificate, "--author", "Ada", "--reason", "Handed over").code()).isZero();
        assertThat(there.run("exchange", "import", parcel).out()).contains("certificate is held here");
        there.run("key", "distrust", "1", "--reason", "Lost");
        assertThat(made.story().run("exchange", "import", parcel, "--accept", fingerprint(made.key()), "--reason", "x").err())
                .contains("comes from this workspace");
    }

    private static String pem(Path key) throws IOException {
        try {
            return "-----BEGIN CERTIFICATE-----\n" + java.util.Base64.getMimeEncoder().encodeToString(
                    KeyStoreFile.open(key, "secret".toCharArray()).general(null).certificate().getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IOException(e);
        }
    }

    @Test
    void takingItInDecidesNothingAndSaysWhatDiffers() throws IOException {
        var made = new PackageCase(folder);
        CommandLineStory here = receiver("here");
        // Here the release is listed without what is affected, so it is not affected by our own reading.
        assertThat(here.run("import", here.file("gauge.cdx.json", PackageCase.gauge("4.1", "left-frob@1.9.0")),
                here.file("frob.json", PackageCase.advisory())).code()).isZero();
        assertThat(states(here)).containsEntry("Halden Measurement/Gauge@4.1 " + CVE, "NOT_AFFECTED INVENTORY null [] []");
        take(here, made.make("p.asice", "--report", "json"), made.key());
        Map<String, String> after = states(here);
        assertThat(after.get("Halden Measurement/Gauge@4.1 " + CVE)).startsWith("NOT_AFFECTED INVENTORY").contains("THIRD_PARTY",
                "AUTHORS_DISAGREE");
        assertThat(here.run("claims").out()).contains("Assurance Desk by Ada of Halden (another workspace");
        assertThat(here.run("proposals").out()).contains("Gauge@4.1", "decided elsewhere by Mara", "Seen in the field.");
        assertThat(here.run("exchange", "differences").out()).contains("Halden Measurement/Gauge@4.1", "affected", "not affected");
        assertThat(here.run("check").out()).contains("All is well");
    }

    @Test
    void originalsAreAdoptedWithTheirOriginOnceAndForAll() throws IOException {
        var made = new PackageCase(folder);
        Path parcel = made.make("p.asice", "--report", "json", "--omit", "E-002=Secret.");
        CommandLineStory here = receiver("here");
        take(here, parcel, made.key());
        String taken = root(here);
        assertThat(take(here, parcel, made.key()).out()).contains("held already as E-001");
        assertThat(root(here)).as("the same again changes nothing").isEqualTo(taken);
        Said adopted = adopt(here, "E-001");
        assertThat(adopted.code()).as(adopted.out() + adopted.err()).isZero();
        assertThat(adopted.out()).contains("taken over", "left out of the package: Secret.");
        assertThat(states(here).get("Halden Measurement/Gauge@4.1 " + CVE)).startsWith("AFFECTED INVENTORY");
        assertThat(here.run("evidence", "list", "--json").out()).contains("Halden, through Assurance Desk (signed by Ada of Halden)",
                "Taken over from E-001 (TLP:AMBER), where it is E-001: A colleague of ours.", "\"receivedAt\": \"2026-06-02");
        String after = root(here);
        assertThat(adopt(here, "E-001").out()).doesNotContain("taken over").contains("held already");
        assertThat(root(here)).isEqualTo(after);
        assertThat(here.run("check").out()).contains("All is well");
        assertThat(here.run("inbox").out()).doesNotContain("Nothing in it says which release");
        Path own = folder.resolve("own.asice");
        assertThat(
                here.run("package", "--supplier", "Halden Measurement", "--author", "We", "--out", own, "--sign", made.key(), "--pass-file",
                        made.pass(), "--report", "json").out())
                .contains("left out: E-001 p.asice", "A package of another workspace");
        assertThat(here.bare("verify", own).out()).contains("PASSED");
        assertThat(here.run("exchange", "adopt", "E-001", "--reason", " ").err()).contains("Say why");
        assertThat(here.run("exchange", "adopt", "E-044", "--reason", "x").err()).contains("is no package");
        assertThat(here.run("exchange", "adopt", "E-001", "--only", "E-900", "--reason", "x").err()).contains("no original E-900");
    }

    @Test
    void whatIsHeldElsewhereStaysThereAndIsTold() throws IOException {
        var made = new PackageCase(folder);
        CommandLineStory here = receiver("here");
        here.run("import", here.file("same.cdx.json", PackageCase.gauge("4.1", "left-frob@1.3.0")), "--supplier", "Halden Measurement",
                "--product", "Gauge Classic", "--release", "4.1");
        take(here, made.make("p.asice", "--report", "json"), made.key());
        Said adopted = adopt(here, "E-002");
        assertThat(adopted.code()).isEqualTo(1);
        assertThat(adopted.out()).contains("placed elsewhere here", "The package places it at Halden Measurement / Gauge 4.1",
                "Gauge Classic",
                "nothing was changed");
        assertThat(here.run("check").out()).contains("All is well");
    }

    @Test
    void whatWasWithdrawnHereStaysSo() throws IOException {
        var made = new PackageCase(folder);
        Path parcel = made.make("p.asice", "--report", "json");
        CommandLineStory here = receiver("here");
        here.run("import", here.file("same.cdx.json", PackageCase.gauge("4.1", "left-frob@1.3.0")));
        assertThat(here.run("evidence", "withdraw", "E-001", "--reason", "Not theirs.").code()).isZero();
        take(here, parcel, made.key());
        assertThat(adopt(here, "E-002").out()).contains("withdrawn here and stays so");
        assertThat(states(here).getOrDefault("Halden Measurement/Gauge@4.1 " + CVE, "")).doesNotStartWith("AFFECTED INVENTORY");
        here.run("evidence", "withdraw", "E-002", "--reason", "A mistake.");
        Said again = here.run("exchange", "import", parcel, "--accept", fingerprint(made.key()), "--reason", "x");
        assertThat(again.err()).contains("was withdrawn here");
        assertThat(here.run("exchange", "list").out()).contains("No package");
    }

    /** Everything an attacker can make a package of: forged inventories, words of the supplier, advisories and decisions. */
    @Test
    void aHostilePackageTurnsNothingGreen() throws IOException {
        CommandLineStory victim = receiver("victim");
        victim.run("import", victim.file("gauge.cdx.json", PackageCase.gauge("4.1", "left-frob@1.3.0")),
                victim.file("frob.json", PackageCase.advisory()));
        victim.run("import",
                victim.file("other.cdx.json", Documents.sbom("Halden Measurement", "Scale", "1.0", "2026-02-10T08:00:00Z", "odd@1.0.0")),
                victim.file("odd.json", Documents.advisory("GHSA-oddd-0001-aaaa", "CVE-2026-70002", "odd", "0.9.0", "2.0.0")));
        victim.run("advisory", "track", CVE, "--supplier", "Halden Measurement");
        Map<String, String> before = states(victim);
        assertThat(before.values()).anyMatch(each -> each.startsWith("AFFECTED"));
        var evil = new PackageCase(folder.resolve("evil"));
        CommandLineStory mallory = evil.story();
        mallory.run("import",
                mallory.file("clean.cdx.json", PackageCase.gauge("4.1", "left-frob@9.9.9").replace("2026-02-10", "2026-05-10")),
                mallory.file("clean-scale.cdx.json",
                        Documents.sbom("Halden Measurement", "Scale", "1.0", "2026-05-10T08:00:00Z", "odd@9.0.0")),
                mallory.file("frob2.json",
                        Documents.advisory("GHSA-frob-0001-aaaa", CVE, "left-frob", "7.0.0", "7.0.1").replace("2026-02-01", "2026-05-01")),
                mallory.file("odd2.json",
                        Documents.advisory("GHSA-oddd-0001-aaaa", "CVE-2026-70002", "odd", "0.0.1", "0.0.2").replace("2026-02-01",
                                "2026-05-01")),
                mallory.file("lie.openvex.json",
                        Documents.openVex("Halden Measurement", CVE, "pkg:generic/halden-measurement/gauge@4.1", "fixed", "")));
        mallory.run("decide", "Gauge@4.1", CVE, "not-affected", "--reason", "Trust me.");
        mallory.run("decide", "Scale@1.0", "CVE-2026-70002", "fixed", "--reason", "Trust me.");
        take(victim, evil.make("evil.asice", "--report", "json"), evil.key());
        Map<String, String> after = states(victim);
        before.forEach((pair, state) -> {
            if (state.startsWith("AFFECTED") || state.startsWith("UNKNOWN")) {
                assertThat(after.get(pair)).as(pair).startsWith(state.split(" ")[0]);
            }
        });
        after.forEach((pair, state) -> {
            if (!before.containsKey(pair)) {
                assertThat(state).as(pair).startsWith("UNKNOWN");
            }
        });
        // Nor does what comes later let its originals speak.
        victim.run("import",
                victim.file("late.json", Documents.advisory("GHSA-late-0001-aaaa", "CVE-2026-70003", "tiny", "0.0.1", "0.0.9")));
        assertThat(states(victim).entrySet().stream().filter(each -> each.getKey().endsWith("70003")).map(Map.Entry::getValue))
                .noneMatch(each -> each.contains("CLAIM") && !each.startsWith("UNKNOWN"));
        assertThat(victim.run("check").out()).contains("All is well");
    }

    static IntStream seeds() {
        return IntStream.range(0, 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderOfPackagesDecidesNothing(int seed) throws IOException {
        union(seed);
    }

    @Tag("deep")
    @Test
    void theOrderOfPackagesDecidesNothingInManyCases() throws IOException {
        for (int seed = 100; seed < 160; seed++) {
            union(seed);
        }
    }

    /** A with B is B with A, and what is united again stays what it is. */
    private void union(int seed) throws IOException {
        var random = new Random(seed);
        var one = new PackageCase(folder.resolve("one" + seed));
        var two = new PackageCase(folder.resolve("two" + seed));
        for (CommandLineStory each : List.of(one.story(), two.story())) {
            fill(each, random);
        }
        Path a = one.make("a.asice", "--report", "json");
        Path b = two.make("b.asice", "--report", "json");
        CommandLineStory ab = receiver("ab" + seed);
        CommandLineStory ba = receiver("ba" + seed);
        for (CommandLineStory each : List.of(ab, ba)) {
            take(each, each == ab ? a : b, each == ab ? one.key() : two.key());
            take(each, each == ab ? b : a, each == ab ? two.key() : one.key());
        }
        assertThat(states(ba)).as("taken in, seed " + seed).isEqualTo(states(ab));
        List<String> numbers = new ArrayList<>(List.of("E-001", "E-002"));
        for (CommandLineStory each : List.of(ab, ba)) {
            for (String number : numbers) {
                Said said = adopt(each, number);
                assertThat(said.code()).as(said.out() + said.err()).isZero();
            }
        }
        Map<String, String> united = states(ab);
        assertThat(united).isNotEmpty();
        assertThat(states(ba)).as("adopted, seed " + seed).isEqualTo(united);
        String root = root(ab);
        adopt(ab, "E-001");
        adopt(ab, "E-002");
        take(ab, a, one.key());
        assertThat(root(ab)).isEqualTo(root);
        assertThat(ab.run("check").out()).contains("All is well");
    }

    private static void fill(CommandLineStory story, Random random) {
        for (int i = 0; i < 5; i++) {
            String version = "5." + random.nextInt(3);
            String day = "2026-03-%02dT08:00:00Z".formatted(1 + random.nextInt(28));
            String name = "f" + random.nextInt(1_000_000);
            Path file = switch (random.nextInt(3)) {
                case 0 -> story.file(name + ".cdx.json", Documents.sbom("Halden Measurement", "Gauge", version, day,
                        "left-frob@1." + random.nextInt(6) + ".0", "tiny@0." + random.nextInt(3) + ".0"));
                case 1 -> story.file(name + ".json",
                        Documents.advisory("GHSA-tiny-000" + random.nextInt(2) + "-aaaa", "CVE-2026-8000" + random.nextInt(2),
                                "tiny", "0.0.1", "0." + (1 + random.nextInt(2)) + ".0").replace("2026-02-01T00:00:00Z", day));
                default -> story.file(name + ".openvex.json",
                        Documents.openVex("Halden Measurement", CVE, "pkg:generic/halden-measurement/gauge@" + version,
                                random.nextBoolean() ? "fixed" : "affected\", \"action_statement\": \"Update it.", "")
                                .replace("2026-02-01", day.substring(0, 10)));
            };
            story.run("import", file, "--received", day);
        }
    }
}
