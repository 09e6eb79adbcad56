package org.vouchsafe.usecase.incident;

import org.vouchsafe.usecase.incident.chain.ReadChain;
import org.vouchsafe.usecase.incident.clock.ReadClocks;
import org.vouchsafe.usecase.incident.indicator.TakeIndicators;
import org.vouchsafe.usecase.incident.look.ReadLooks;
import org.vouchsafe.usecase.incident.message.ExportMessage;
import org.vouchsafe.usecase.incident.plan.StartBacklog;
import org.vouchsafe.usecase.incident.scope.ChangeScope;

/**
 * Everything about incidents.
 *
 * @param opening opens one
 * @param scoping changes what it is about
 * @param speaking adds to its log, publishes, closes
 * @param reading shows it
 * @param messages writes messages into files
 * @param indicators takes lists of indicators
 * @param looks what takes longer: the ways in, and what changed
 * @param chain shows what it leaves behind as evidence, and the holes in that
 * @param clocks what authorities, contracts and insurers want by when, and the summary for the board
 * @param backlog opens the hardening that follows
 */
public record Incidents(OpenIncident opening, ChangeScope scoping, SpeakInIncident speaking, ReadIncidents reading, ExportMessage messages,
        TakeIndicators indicators,
        ReadLooks looks, ReadChain chain, ReadClocks clocks, StartBacklog backlog) {}
