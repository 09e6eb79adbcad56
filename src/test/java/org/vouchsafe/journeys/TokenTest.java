package org.vouchsafe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.Main;
import org.vouchsafe.domain.verification.Verification.Verdict;
import org.vouchsafe.seal.Verifier;
import org.vouchsafe.seal.key.SelfSignedIdentity;

/**
 * A report signed with a key on a token: SoftHSM, which is a token in software. Each command runs in a process of its own, since the library reads its
 * settings from the environment. Under a tag of its own: where SoftHSM is missing it fails, and never passes by having been skipped.
 */
@Tag("token")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenTest {
    private static final List<Path> LIBRARIES = List.of(Path.of("/usr/lib/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib64/pkcs11/libsofthsm2.so"), Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
            Path.of("/opt/homebrew/lib/softhsm/libsofthsm2.so"));
    private Path folder;
    private Path library;
    private Path pin;

    @BeforeAll
    void prepare(@TempDir Path given) throws Exception {
        folder = given;
        library = LIBRARIES.stream().filter(Files::exists).findFirst()
                .orElseThrow(() -> new AssertionError("SoftHSM is missing; install it: apt-get install softhsm2"));
        pin = Files.writeString(folder.resolve("pin"), "123456\n");
        Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + folder.resolve("tokens") + "\n");
        assertThat(run("softhsm2-util", "--init-token", "--free", "--label", "vouchsafe", "--so-pin", "654321", "--pin", "123456").code())
                .isZero();
        Path file = folder.resolve("own.p12");
        SelfSignedIdentity.create(file, "correct horse".toCharArray(), "Mara Lind", null, Instant.now().minus(Duration.ofDays(1)),
                Duration.ofDays(900));
        Path bridge = Files.writeString(folder.resolve("bridge.cfg"), "name=softhsm\nlibrary=" + library + "\nslotListIndex=0\n");
        Said said = run(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-importkeystore", "-srckeystore",
                file.toString(),
                "-srcstoretype", "PKCS12", "-srcstorepass", "correct horse", "-deststoretype", "PKCS11", "-deststorepass", "123456",
                "-addprovider",
                "SunPKCS11", "-providerarg", bridge.toString(), "-noprompt");
        assertThat(said.code()).as(said.words()).isZero();
    }

    record Said(int code, String words) {}

    private Said run(String... words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Said(process.exitValue(), said);
    }

    private Said vouchsafe(Object... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), Main.class.getName()));
        for (Object each : words) {
            all.add(each.toString());
        }
        return run(all.toArray(String[]::new));
    }

    @Test
    void keysOnATokenSignReportsAndReviewsAndRequests() throws Exception {
        String token = "token:" + library;
        Said listed = vouchsafe("key", "list", token, "--pass-file", pin);
        assertThat(listed.code()).as(listed.words()).isZero();
        assertThat(listed.words()).contains("EC P-256", "RSA 3072", "Mara Lind");

        Path workspace = folder.resolve("case.vouchsafe");
        assertThat(vouchsafe("new", workspace).code()).isZero();
        Path sbom = Files.writeString(folder.resolve("portal.cdx.json"),
                Documents.sbom("Northwind Systems", "Portal", "2.0", "2026-02-20T08:00:00Z", "left-over@1.2.0"));
        assertThat(vouchsafe("-w", workspace, "import", sbom).code()).isZero();
        for (String alias : List.of("reports", "workbooks")) {
            Path report = folder.resolve(alias + ".pdf");
            Said said = vouchsafe("-w", workspace, "report", "release", "--release", "Portal@2.0", "--format", "pdf", "--out", report,
                    "--sign",
                    token, "--alias", alias, "--pass-file", pin, "--review");
            assertThat(said.code()).as(said.words()).isZero();
            Path other = folder.resolve("other-" + alias + ".p12");
            SelfSignedIdentity.create(other, "123456".toCharArray(), "Otto", null, Instant.now().minus(Duration.ofDays(1)),
                    Duration.ofDays(90));
            Said reviewed = vouchsafe("seal", "review", report, "--sign", other, "--pass-file", pin);
            assertThat(reviewed.code()).as(reviewed.words()).isZero();
            assertThat(Verifier.verify(report).verdict()).as("%s", Verifier.verify(report).reasons()).isEqualTo(Verdict.PASSED);
        }
        Path book = folder.resolve("portal.xlsx");
        Said said = vouchsafe("-w", workspace, "report", "release", "--release", "Portal@2.0", "--format", "xlsx", "--out", book, "--sign",
                token,
                "--pass-file", pin);
        assertThat(said.code()).as(said.words()).isZero();
        assertThat(said.words()).contains("no signature inside the workbook");
        assertThat(Verifier.verify(book).verdict()).isEqualTo(Verdict.PASSED);
        Said asked = vouchsafe("key", "request", token, "--out", folder.resolve("own.csr"), "--pass-file", pin);
        assertThat(asked.code()).as(asked.words()).isZero();
    }

    @Test
    void aWrongPinIsToldAndOpensNothing() throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong"), "000000\n");
        Said said = vouchsafe("key", "list", "token:" + library, "--pass-file", wrong);
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.words()).contains("did not take the PIN");
    }
}
