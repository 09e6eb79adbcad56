package org.vouchsafe.usecase.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.key.KeyPlace;
import org.vouchsafe.usecase.key.MakeKeys;

/** Identities made, listed and refused. */
class KeyFilesTest {
    private static final Instant NOW = Instant.parse("2026-04-20T16:00:00Z");
    private static final char[] PASSWORD = "correct horse".toCharArray();
    private final MakeKeys keys = new KeyFiles(InstantSource.fixed(NOW));

    @TempDir
    Path folder;

    @Test
    void makesOneKeyForEachKindOfReport() {
        Path file = folder.resolve("mara.p12");
        List<MakeKeys.KeyRow> made = keys.create("Mara Lind", file, PASSWORD);
        assertThat(made).extracting(MakeKeys.KeyRow::algorithm).containsExactlyInAnyOrder("EC P-256", "RSA 3072");
        assertThat(made).allSatisfy(key -> {
            assertThat(key.subject()).contains("Mara Lind");
            assertThat(key.notBefore()).isBefore(NOW);
            assertThat(Duration.between(NOW, key.notAfter())).isEqualTo(Duration.ofDays(3 * 365));
            assertThat(key.fingerprint()).matches("[0-9a-f]{64}");
        });
        assertThat(keys.list(new KeyPlace.InFile(file), PASSWORD)).containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void neverWritesOverAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("mara.p12"), "something dear");
        assertThatThrownBy(() -> keys.create("Mara Lind", file, PASSWORD)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.REQUEST));
        assertThat(file).hasContent("something dear");
    }

    @Test
    void refusesWhatCannotWork() {
        assertThatThrownBy(() -> keys.create(" ", folder.resolve("a.p12"), PASSWORD)).isInstanceOf(Refused.class)
                .hasMessageContaining("name");
        assertThatThrownBy(() -> keys.create("Mara", folder.resolve("a.p12"), new char[0])).isInstanceOf(Refused.class)
                .hasMessageContaining("passphrase");
        assertThatThrownBy(() -> keys.create("Mara", folder.resolve("nowhere/a.p12"), PASSWORD)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.REQUEST));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysWhenThePassphraseDoesNotFit() {
        Path file = folder.resolve("mara.p12");
        keys.create("Mara Lind", file, PASSWORD);
        assertThatThrownBy(() -> keys.list(new KeyPlace.InFile(file), "wrong".toCharArray())).isInstanceOf(Refused.class)
                .hasMessageContaining("password");
        assertThatThrownBy(() -> keys.list(new KeyPlace.InFile(folder.resolve("none.p12")), PASSWORD)).isInstanceOf(Refused.class);
    }
}
