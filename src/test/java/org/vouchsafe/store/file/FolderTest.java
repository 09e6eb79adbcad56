package org.vouchsafe.store.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
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

    @Test
    void inACageWhereNoKindCanBeToldTheJournalThatIsSafeEverywhereIsUsed() throws IOException {
        Folder.Asking caged = where -> {
            throw new IOException("mount point not found");
        };
        assertThat(Folder.of(folder.resolve("case.vouchsafe"), caged)).isEqualTo(Folder.NETWORK);
        assertThatThrownBy(() -> Folder.of(folder.resolve("missing").resolve("case.vouchsafe"), caged)).isInstanceOf(IOException.class);
    }
}
