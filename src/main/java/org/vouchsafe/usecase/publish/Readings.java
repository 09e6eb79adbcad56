package org.vouchsafe.usecase.publish;

import org.vouchsafe.usecase.CompareInventories;
import org.vouchsafe.usecase.Questionnaires;
import org.vouchsafe.usecase.ReadAdvisories;
import org.vouchsafe.usecase.ReadEvidence;
import org.vouchsafe.usecase.ReadQuality;
import org.vouchsafe.usecase.ReadRegister;
import org.vouchsafe.usecase.ReadStates;
import org.vouchsafe.usecase.ReadSummary;
import org.vouchsafe.usecase.WhereUsed;

/** The reading use cases a report is gathered from: it can say nothing that window and command line do not show. */
public record Readings(ReadRegister register, ReadStates states, ReadAdvisories advisories, ReadEvidence evidence, WhereUsed where,
        Questionnaires questionnaires, ReadSummary summary,
        ReadQuality quality, CompareInventories comparison) {}
