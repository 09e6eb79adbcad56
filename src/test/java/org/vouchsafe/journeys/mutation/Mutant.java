package org.vouchsafe.journeys.mutation;

/**
 * A document that differs from a sound one in one place.
 *
 * @param document name of the sound one
 * @param at the place: a JSON pointer, or the path of an element
 * @param kind how it was changed there
 */
public record Mutant(String document, String at, String kind, String text) {
    @Override
    public String toString() {
        return document + " " + at + " " + kind;
    }
}
