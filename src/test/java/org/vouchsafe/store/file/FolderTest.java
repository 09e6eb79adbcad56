package org.vouchsafe.store.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
    @TempDir
    Path folder;

    @Test
    void networkFileSystemsAreKnownByTypeOrPath() throws Exception {
        assertThat(Folder.of("ext4", "/home/mara/case.vouchsafe")).isEqualTo(Folder.LOCAL);
        assertThat(Folder.of("NTFS", "C:\\cases\\case.vouchsafe")).isEqualTo(Folder.LOCAL);
        assertThat(Folder.of("NTFS", "\\\\server\\cases\\case.vouchsafe")).isEqualTo(Folder.NETWORK);
        assertThat(Folder.of("nfs4", "/mnt/cases/case.vouchsafe")).isEqualTo(Folder.NETWORK);
        assertThat(Folder.of("CIFS", "/mnt/cases/case.vouchsafe")).isEqualTo(Folder.NETWORK);
        assertThat(Folder.of(folder.resolve("case.vouchsafe"))).isNotNull();
    }
}
