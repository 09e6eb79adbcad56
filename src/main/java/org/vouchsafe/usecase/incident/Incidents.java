package org.vouchsafe.usecase.incident;

import org.vouchsafe.usecase.incident.indicator.TakeIndicators;

/**
 * Everything about incidents.
 *
 * @param opening opens one
 * @param speaking adds to its log, publishes, closes
 * @param reading shows it
 * @param indicators takes lists of indicators
 */
public record Incidents(OpenIncident opening, SpeakInIncident speaking, ReadIncidents reading, TakeIndicators indicators) {}
