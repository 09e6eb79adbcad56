package org.vouchsafe.carrier.archive;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vouchsafe.carrier.Carrier;
import org.vouchsafe.carrier.Member;
import org.vouchsafe.carrier.MemberPath;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.input.Allowance;
import org.vouchsafe.input.Opening;
import org.vouchsafe.input.Problems;
import org.vouchsafe.input.SourceFile;
import org.vouchsafe.input.Spooled;
import org.vouchsafe.input.zip.Archive;

/** A zip archive. Office files and signed containers are zips too, but what they hold is one document. */
public final class ZipCarrier implements Carrier {
    private static final String NAME = "zip archive";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(Opening opening) {
        return (opening.startsWith('P', 'K', 3, 4) || opening.startsWith('P', 'K', 5, 6)) && !ZippedDocument.is(opening);
    }

    @Override
    public String read(SourceFile file, Allowance allowance, Receiver receiver, Problems problems) throws IOException {
        Optional<Archive> opened = Archive.open(file, allowance, problems);
        if (opened.isPresent()) {
            try (Archive archive = opened.get()) {
                members(archive, receiver, problems);
            }
        }
        return NAME;
    }

    private static void members(Archive archive, Receiver receiver, Problems problems) throws IOException {
        Set<String> seen = new HashSet<>();
        for (Archive.Entry entry : archive.entries()) {
            if (archive.isSpent()) {
                return;
            }
            switch (entry.sort()) {
                case FOLDER -> {
                }
                case LINK -> problems.warning("LINK", Location.WHOLE_FILE,
                        "The entry \"" + MemberPath.shown(entry.name()) + "\" is a link to another file, and links are not followed.",
                        "Ask the sender for the file itself if it belongs to what was sent.");
                case ENCRYPTED -> problems.error("ENCRYPTED_ENTRY", Location.WHOLE_FILE,
                        "The entry \"" + MemberPath.shown(entry.name()) + "\" is protected by a password; it was not read.",
                        "Unpack it with the password and import what comes out.");
                case FOREIGN -> problems.error("FOREIGN_PACKING", Location.WHOLE_FILE,
                        "The entry \"" + MemberPath.shown(entry.name()) + "\" is packed in a way that is not read.",
                        "Unpack it with another program and import what comes out.");
                case FILE -> file(archive, entry.name(), seen, receiver, problems);
            }
        }
    }

    private static void file(Archive archive, String name, Set<String> seen, Receiver receiver, Problems problems) throws IOException {
        Optional<String> path = MemberPath.of(name, problems);
        // Names that differ as written may be the same place once told.
        if (path.isEmpty() || !seen.add(path.get())) {
            return;
        }
        Optional<Spooled> unpacked = archive.unpack(name, problems);
        if (unpacked.isPresent()) {
            try (Spooled spooled = unpacked.get()) {
                receiver.take(new Member(path.get(), spooled.file(), Member.Role.PACKED));
            }
        }
    }
}
