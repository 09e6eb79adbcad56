package org.vouchsafe.usecase.whatif;

import org.vouchsafe.domain.State;
import org.vouchsafe.domain.claim.ClaimId;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.usecase.decide.SetPolicy;

/** Something that might be done. */
public sealed interface Supposition {
    /** This third party's word is accepted from now on. */
    record AcceptAuthor(String name) implements Supposition {}

    /** Nothing this author said counts any more; its inventories stay. */
    record DropAuthor(String name) implements Supposition {}

    /** The workspace demands something else. */
    record ChangePolicy(SetPolicy.Wanted wanted) implements Supposition {}

    /** The analyst decides so: a release ({@code [SUPPLIER/]PRODUCT@VERSION}), an advisory, and how it stands to it. */
    record DecideState(String release, String advisory, State state) implements Supposition {}

    /** The analyst decides what this claim says, at every release it speaks of. */
    record AcceptClaim(ClaimId claim) implements Supposition {}

    /** The analyst rejects this claim at every release it speaks of (see {@link org.vouchsafe.usecase.claim.ClaimAnswer}). */
    record RejectClaim(ClaimId claim) implements Supposition {}

    /** This file is withdrawn, with all it holds. */
    record Withdraw(EvidenceId evidence) implements Supposition {}

    /** This file, and the claims in it whose product is not known otherwise, belongs to that release ({@code [SUPPLIER/]PRODUCT@VERSION}). */
    record Place(EvidenceId evidence, String release) implements Supposition {}
}
