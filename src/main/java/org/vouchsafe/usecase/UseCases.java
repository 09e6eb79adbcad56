package org.vouchsafe.usecase;

import org.vouchsafe.usecase.carry.CarryForward;
import org.vouchsafe.usecase.claim.PlaceClaims;
import org.vouchsafe.usecase.claim.ReadClaims;
import org.vouchsafe.usecase.decide.AddToAdvisory;
import org.vouchsafe.usecase.decide.Decide;
import org.vouchsafe.usecase.decide.SetPolicy;
import org.vouchsafe.usecase.decide.Undo;
import org.vouchsafe.usecase.duty.ReadDuties;
import org.vouchsafe.usecase.evidence.ImportEvidence;
import org.vouchsafe.usecase.evidence.PlaceEvidence;
import org.vouchsafe.usecase.export.Exports;
import org.vouchsafe.usecase.feed.Advising;
import org.vouchsafe.usecase.governance.ReadGovernance;
import org.vouchsafe.usecase.history.ReadHistory;
import org.vouchsafe.usecase.identity.EditIdentities;
import org.vouchsafe.usecase.identity.Suggestions;
import org.vouchsafe.usecase.inbox.PutItemsOff;
import org.vouchsafe.usecase.incident.Incidents;
import org.vouchsafe.usecase.key.TrustKeys;
import org.vouchsafe.usecase.lookup.CompareFiles;
import org.vouchsafe.usecase.lookup.CompareInventories;
import org.vouchsafe.usecase.lookup.Search;
import org.vouchsafe.usecase.lookup.WhereUsed;
import org.vouchsafe.usecase.pack.ImportPack;
import org.vouchsafe.usecase.pack.MakePack;
import org.vouchsafe.usecase.pack.PackProposals;
import org.vouchsafe.usecase.parcel.exchange.Packages;
import org.vouchsafe.usecase.publish.register.Publications;
import org.vouchsafe.usecase.reading.AuditTrail;
import org.vouchsafe.usecase.reading.ReadAdvisories;
import org.vouchsafe.usecase.reading.ReadComponents;
import org.vouchsafe.usecase.reading.ReadDependencies;
import org.vouchsafe.usecase.reading.ReadEvidence;
import org.vouchsafe.usecase.reading.ReadLockfileFacts;
import org.vouchsafe.usecase.reading.ReadOverview;
import org.vouchsafe.usecase.reading.ReadProvenance;
import org.vouchsafe.usecase.reading.ReadQuality;
import org.vouchsafe.usecase.reading.ReadRegister;
import org.vouchsafe.usecase.reading.ReadSignatures;
import org.vouchsafe.usecase.reading.ReadStates;
import org.vouchsafe.usecase.reading.ReadSummary;
import org.vouchsafe.usecase.register.EditRegister;
import org.vouchsafe.usecase.retention.Retaining;
import org.vouchsafe.usecase.review.Reviewing;
import org.vouchsafe.usecase.sealing.SealReports;
import org.vouchsafe.usecase.tracking.TrackAdvisory;
import org.vouchsafe.usecase.whatif.WhatIf;

/** All verbs of one open workspace, as window and command line get them. Closing it closes the workspace into one file. */
public record UseCases(Advising advising, ImportEvidence importEvidence, PlaceEvidence placeEvidence, Decide decide, ReadStates states,
        ReadOverview overview,
        WhereUsed where, ReadRegister register, ReadEvidence evidence, ReadComponents components, ReadAdvisories advisories, Search search,
        EditRegister editRegister, EditIdentities identities, Suggestions suggestions, AuditTrail audit, CheckWorkspace check,
        ReadSummary summary, PublishReport reports,
        AddToAdvisory addToAdvisory, Undo undo, Questionnaires questionnaires, ReadQuality quality, ReadDependencies dependencies,
        CompareInventories comparison,
        SetPolicy policy, ReadLockfileFacts lockfileFacts, TrustKeys keys, ReadSignatures signatures, ReadProvenance provenance,
        CompareFiles files, TrackAdvisory tracking, ReadHistory history, WhatIf whatIf, CarryForward carry, MakePack makePack,
        ImportPack importPack, PackProposals packProposals, ReadClaims claims,
        PlaceClaims placeClaims, Exports exports,
        PutItemsOff putOff, Reviewing reviewing, Incidents incidents, ReadDuties duties,
        Packages packages,
        Retaining retention, Publications publications, SealReports seals,
        ReadGovernance governance,
        Runnable closing) implements AutoCloseable {
    @Override
    public void close() {
        closing.run();
    }
}
