package org.vouchsafe.usecase.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vouchsafe.usecase.Refused;
import org.vouchsafe.usecase.publish.FileDrop.Existing;

/** Files appear together, whole, or not at all. */
class FileDropTest {
    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void placesAllAndLeavesNothingElse() throws Exception {
        Path report = Files.writeString(folder.resolve("report.pdf"), "old");
        try (FileDrop drop = new FileDrop(Existing.REPLACE)) {
            drop.prepare(report, NEW);
            drop.prepare(folder.resolve("report.pdf.asice"), NEW);
            assertThat(report).hasContent("old");
            assertThat(drop.place()).containsExactly(report.toAbsolutePath(), folder.resolve("report.pdf.asice").toAbsolutePath());
            drop.settle();
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
        try (FileDrop drop = new FileDrop(Existing.REPLACE)) {
            drop.prepare(report, NEW);
        }
        assertThat(report).hasContent("old");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void refusesFoldersAndMissingFolders() {
        try (FileDrop drop = new FileDrop(Existing.REPLACE)) {
            assertThatThrownBy(() -> drop.prepare(folder, NEW)).isInstanceOf(Refused.class).hasMessageContaining("folder");
            assertThatThrownBy(() -> drop.prepare(folder.resolve("nowhere/report.pdf"), NEW)).isInstanceOf(Refused.class)
                    .hasMessageContaining("does not exist");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void neverReplacesWhatNobodyAgreedToReplace() throws Exception {
        Path report = Files.writeString(folder.resolve("report.xlsx"), "old");
        try (FileDrop drop = new FileDrop(Existing.REFUSE)) {
            assertThatThrownBy(() -> drop.demandFree(List.of(report, folder.resolve("other")))).isInstanceOf(Refused.class)
                    .hasMessageContaining("report.xlsx is there already");
        }
        try (FileDrop drop = new FileDrop(Existing.REFUSE)) {
            Path late = folder.resolve("late.xlsx");
            drop.prepare(late, NEW);
            Files.writeString(late, "came in between");
            assertThatThrownBy(drop::place).isInstanceOf(Refused.class).hasMessageContaining("late.xlsx is there already");
            assertThat(late).hasContent("came in between");
        }
        assertThat(report).hasContent("old");
    }

    @Test
    void whatBelongsToAReplacedFileGoesWithIt() throws Exception {
        Path report = Files.writeString(folder.resolve("report.xlsx"), "old");
        Path container = Files.writeString(folder.resolve("report.xlsx.asice"), "old signature");
        try (FileDrop drop = new FileDrop(Existing.REPLACE)) {
            drop.prepare(report, NEW);
            drop.discard(container);
            drop.place();
            drop.settle();
        }
        assertThat(report).hasBinaryContent(NEW);
        assertThat(files()).containsExactly("report.xlsx");
    }

    @Test
    void whatWasNotSettledComesBackWhole() throws Exception {
        Path report = Files.writeString(folder.resolve("report.xlsx"), "old");
        Path container = Files.writeString(folder.resolve("report.xlsx.asice"), "old signature");
        try (FileDrop drop = new FileDrop(Existing.REPLACE)) {
            drop.prepare(report, NEW);
            drop.prepare(folder.resolve("more.xlsx"), NEW);
            drop.discard(container);
            drop.place();
            assertThat(report).hasBinaryContent(NEW);
            assertThat(container).doesNotExist();
        }
        assertThat(report).hasContent("old");
        assertThat(container).hasContent("old signature");
        assertThat(files()).containsExactlyInAnyOrder("report.xlsx", "report.xlsx.asice");
    }

    @Test
    void whatCannotBePlacedWholeIsNotPlacedAtAll() throws Exception {
        Path first = Files.writeString(folder.resolve("first.xlsx"), "old");
        Path second = folder.resolve("second.xlsx");
        try (FileDrop drop = new FileDrop(Existing.REPLACE)) {
            drop.prepare(first, NEW);
            drop.prepare(second, NEW);
            Files.createDirectories(second.resolve("in the way"));
            assertThatThrownBy(drop::place).isInstanceOf(Refused.class).hasMessageContaining("second.xlsx cannot be written");
            assertThat(first).hasContent("old");
        }
        assertThat(files()).containsExactlyInAnyOrder("first.xlsx", "second.xlsx");
    }

    private List<String> files() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
