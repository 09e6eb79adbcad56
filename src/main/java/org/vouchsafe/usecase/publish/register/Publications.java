package org.vouchsafe.usecase.publish.register;

/**
 * Everything about what went out.
 *
 * @param register to whom it went
 * @param letterheads what it looks like
 */
public record Publications(PublicationRegister register, Letterheads letterheads) {}
