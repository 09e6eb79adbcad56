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
        return of(file, folder -> Files.getFileStore(folder).type());
    }

    /** How the kind of file system under a folder is found out. */
    interface Asking {
        String typeUnder(Path folder) throws IOException;
    }

    /**
     * The same, asking in this way. In a folder that is the root of a cage (chroot, some containers) nothing can be found out, though files can be
     * written there: the journal for folders of other machines is safe everywhere.
     */
    static Folder of(Path file, Asking asking) throws IOException {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent() == null ? whole : whole.getParent();
        try {
            return of(asking.typeUnder(folder), whole.toString());
        } catch (IOException e) {
            if (Files.isWritable(folder)) {
                return NETWORK;
            }
            throw e;
        }
    }

    /** The kind by the name of the file system and the path (a path with two backslashes in front is on another machine). */
    static Folder of(String fileSystem, String path) {
        String type = fileSystem.toLowerCase(Locale.ROOT);
        return path.startsWith("\\\\") || NETWORK_TYPES.contains(type) ? NETWORK : LOCAL;
    }
}
