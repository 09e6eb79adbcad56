package org.vouchsafe.usecase.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.usecase.Refused;

/** Files appear together, whole, or not at all. */
class FileDropTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void placesAllAndLeavesNothingElse() throws Exception {
        Path report = Files.writeString(folder.resolve("report.pdf"), "old");
        try (FileDrop drop = new FileDrop()) {
            drop.prepare(report, NEW);
            drop.prepare(folder.resolve("report.pdf.asice"), NEW);
            assertThat(report).hasContent("old");
            assertThat(drop.place()).containsExactly(report.toAbsolutePath(), folder.resolve("report.pdf.asice").toAbsolutePath());
        }
        assertThat(report).hasBinaryContent(NEW);
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("report.pdf.asice"));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void leavesNoTraceWhenNotPlaced() throws Exception {
        Path report = Files.writeString(folder.resolve("report.pdf"), "old");
        try (FileDrop drop = new FileDrop()) {
            drop.prepare(report, NEW);
        }
        assertThat(report).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void refusesFoldersAndMissingFolders() {
        try (FileDrop drop = new FileDrop()) {
            assertThatThrownBy(() -> drop.prepare(folder, NEW)).isInstanceOf(Refused.class).hasMessageContaining("folder");
            assertThatThrownBy(() -> drop.prepare(folder.resolve("nowhere/report.pdf"), NEW)).isInstanceOf(Refused.class)
                    .hasMessageContaining("does not exist");
        }
        assertThat(folder).isEmptyDirectory();
    }
}
