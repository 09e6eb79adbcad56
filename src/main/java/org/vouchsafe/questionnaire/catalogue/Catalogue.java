package org.vouchsafe.questionnaire.catalogue;

import java.util.List;

/**
 * A catalogue of controls.
 *
 * @param id stands before the ids of its controls, such as {@code SSDF}
 * @param name of the source document
 * @param version of the source document
 */
public record Catalogue(String id, String name, String version, List<Control> controls) {
    public Catalogue {
        controls = List.copyOf(controls);
    }

    /** One control: its id within the catalogue, and what it is about in our own words. */
    public record Control(String id, String title) {}
}
