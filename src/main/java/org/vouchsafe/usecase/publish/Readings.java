package org.vouchsafe.usecase.publish;

import org.vouchsafe.usecase.Questionnaires;
import org.vouchsafe.usecase.export.ExportVex;
import org.vouchsafe.usecase.incident.Incidents;
import org.vouchsafe.usecase.lookup.CompareInventories;
import org.vouchsafe.usecase.lookup.WhereUsed;
import org.vouchsafe.usecase.reading.AuditTrail;
import org.vouchsafe.usecase.reading.ReadAdvisories;
import org.vouchsafe.usecase.reading.ReadEvidence;
import org.vouchsafe.usecase.reading.ReadQuality;
import org.vouchsafe.usecase.reading.ReadRegister;
import org.vouchsafe.usecase.reading.ReadStates;
import org.vouchsafe.usecase.reading.ReadSummary;

/**
 * The reading use cases a report is gathered from: it can say nothing that window and command line do not show.
 *
 * @param answers what was answered, as it is judged at a moment
 * @param vex our own statements, to be handed on
 */
public record Readings(ReadRegister register, ReadStates states, ReadAdvisories advisories, ReadEvidence evidence, WhereUsed where,
        Questionnaires questionnaires, ReadSummary summary,
        ReadQuality quality, CompareInventories comparison, ReviewsAt answers, AuditTrail audit, ExportVex vex, Incidents incidents) {}
