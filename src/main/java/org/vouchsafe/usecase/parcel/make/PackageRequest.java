package org.vouchsafe.usecase.parcel.make;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Viewpoint;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.usecase.PublishReport.Output;
import org.vouchsafe.usecase.parcel.PackageManifest.Scope;

/**
 * What an evidence package is to hold.
 *
 * @param words the release ({@code [SUPPLIER/]PRODUCT@VERSION}), supplier or advisory it is about, as somebody typed it
 * @param author the organisation that speaks; never a supplier
 * @param namespace a web address of the organisation; null: then there is no CSAF document, which needs one
 * @param tlp a label of TLP 2.0
 * @param addressee whom it is prepared for; null: not said
 * @param formats in which the report is put in
 * @param omitted originals to leave out, each with the reason
 */
public record PackageRequest(Scope.Kind kind, String words, String author, @Nullable String namespace, String tlp,
        @Nullable String addressee, Set<Output> formats, Map<EvidenceId, String> omitted, Viewpoint viewpoint) {
    public PackageRequest {
        formats = Set.copyOf(formats);
        omitted = Map.copyOf(omitted);
    }
}
