package org.vouchsafe.usecase.signature;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.signature.SignatureCarrier;
import org.vouchsafe.domain.signature.SignatureCarrier.Attachment;
import org.vouchsafe.domain.signature.SignatureCarrier.Hint;
import org.vouchsafe.domain.signature.SignatureMethod;
import org.vouchsafe.format.signature.SignedName;

/**
 * A file as it came in one import.
 *
 * @param path as it was named or found, with the containers it came in
 * @param among what it lay among
 * @param before whether it was held already
 */
record Arrival(EvidenceId id, String path, Deliveries.Among among, Before before) {
    /** Whether these bytes are new to the workspace. */
    enum Before {
        NEW, HELD
    }

    /** Its own name. */
    String name() {
        return SignedName.last(path);
    }

    /** Its own name, to be compared. */
    String folded() {
        return fold(name());
    }

    /** Where it lay: the folder, with the containers around it. */
    String folder() {
        return path.substring(0, path.length() - name().length());
    }

    /** The same without its last ending. */
    String stem() {
        String name = folded();
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /** The files that a carrier which came under this name is there to vouch for: by its own name, else as it names them. */
    List<String> names(SignatureCarrier carried) {
        Stream<String> listed = carried.hints().stream().map(Hint::name).filter(Objects::nonNull).map(Objects::requireNonNull);
        if (carried.method() == SignatureMethod.CHECKSUMS || carried.attachment() == Attachment.EMBEDDED) {
            return listed.distinct().toList();
        }
        return SignedName.of(name()).map(List::of).orElseGet(() -> listed.distinct().toList());
    }

    static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
