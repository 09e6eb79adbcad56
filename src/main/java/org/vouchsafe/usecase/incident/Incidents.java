package org.vouchsafe.usecase.incident;

/**
 * Everything about incidents.
 *
 * @param opening opens one
 * @param speaking adds to its log, publishes, closes
 * @param reading shows it
 */
public record Incidents(OpenIncident opening, SpeakInIncident speaking, ReadIncidents reading) {}
