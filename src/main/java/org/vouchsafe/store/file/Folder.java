package org.vouchsafe.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** What kind of folder a workspace lies in. */
public enum Folder {
    /** A disk of this machine. */
    LOCAL,
    /** A folder of another machine, where SQLite's write-ahead log is unsafe (sqlite.org, "Write-Ahead Logging", 1). */
    NETWORK;

    private static final Set<
            String> NETWORK_TYPES = Set.of("nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav",
                    "davfs", "fuse.sshfs", "fuse.davfs", "ncpfs", "9p", "afs", "ceph", "glusterfs", "fuse.glusterfs", "fuse.rclone");

    /** The kind of the folder this file lies in. */
    public static Folder of(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return of(Files.getFileStore(folder == null ? file.toAbsolutePath() : folder).type(), file.toAbsolutePath().toString());
    }

    /** The kind by the name of the file system and the path (a path with two backslashes in front is on another machine). */
    static Folder of(String fileSystem, String path) {
        String type = fileSystem.toLowerCase(Locale.ROOT);
        return path.startsWith("\\\\") || NETWORK_TYPES.contains(type) ? NETWORK : LOCAL;
    }
}
