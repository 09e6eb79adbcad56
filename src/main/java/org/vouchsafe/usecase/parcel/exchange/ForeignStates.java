package org.vouchsafe.usecase.parcel.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.Sha256;
import org.vouchsafe.domain.claim.Author;
import org.vouchsafe.domain.claim.Claim;
import org.vouchsafe.domain.claim.ClaimDocument;
import org.vouchsafe.domain.claim.ClaimStatus;
import org.vouchsafe.domain.claim.ClaimTarget;
import org.vouchsafe.domain.claim.Identification;
import org.vouchsafe.domain.problem.Location;
import org.vouchsafe.usecase.parcel.PackageManifest;
import org.vouchsafe.usecase.parcel.StateLine;

/**
 * What another workspace holds, as statements of a third party. Their author is named so that it can be taken for nobody else: no supplier is called
 * so, and a policy that trusts it names the very key (docs/decisions/0018-exchange.md).
 */
final class ForeignStates {
    /** The format under which such statements stand; it also tells that a file was taken in as a package. */
    static final String FORMAT = PackageManifest.TAKEN_AS;
    private static final int SHORT = 12;

    private ForeignStates() {}

    /** The statements of a package. */
    static ClaimDocument document(PackageManifest manifest, List<StateLine> states, String signer, Sha256 key) {
        List<Claim> claims = new ArrayList<>();
        for (StateLine each : states) {
            claims.add(claim(each));
        }
        String scope = manifest.scope().kind() + " " + manifest.scope().words();
        return new ClaimDocument(FORMAT, "1", "vouchsafe:" + manifest.workspace() + ":" + scope, null, false,
                new Author(List.of(author(manifest, signer, key)), false, false), at(manifest), claims);
    }

    /** How the author of these statements is called. */
    static String author(PackageManifest manifest, String signer, Sha256 key) {
        return manifest.author() + " by " + signer + " (another workspace, " + manifest.workspace().substring(0, SHORT) + ", key "
                + key.hex()
                + ")";
    }

    // What was true on a day is dated by that day.
    private static Instant at(PackageManifest manifest) {
        Instant valid = manifest.validAt();
        return valid != null && valid.isBefore(manifest.cutOff()) ? valid : manifest.cutOff();
    }

    private static Claim claim(StateLine line) {
        List<String> ids = new ArrayList<>(List.of(line.advisory()));
        line.aliases().stream().filter(each -> !ids.contains(each)).forEach(ids::add);
        ClaimStatus status = switch (line.state()) {
            case AFFECTED -> ClaimStatus.AFFECTED;
            case FIXED -> ClaimStatus.FIXED;
            case NOT_AFFECTED -> ClaimStatus.NOT_AFFECTED;
            case UNKNOWN -> ClaimStatus.UNDER_INVESTIGATION;
        };
        var product = new Identification(List.of(), List.of(), List.of(), line.supplier(), line.product(), line.release(), null,
                line.place());
        return new Claim(ids, status, line.state().name(), null, null, "There: " + words(line.basis().name(), line.reason()), null,
                line.since(), new ClaimTarget.OfProduct(product, List.of()), Location.WHOLE_FILE);
    }

    private static String words(String basis, @Nullable String reason) {
        String rests = "rests on " + basis.toLowerCase(Locale.ROOT);
        return reason == null ? rests : rests + ", " + reason.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
