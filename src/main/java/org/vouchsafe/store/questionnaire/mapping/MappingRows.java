package org.vouchsafe.store.questionnaire.mapping;

import org.vouchsafe.store.fact.FactRows;

/** The tables that hold mappings, and which sheets of answers were read with one. */
public final class MappingRows {
    public static final FactRows MAPPING = new FactRows("answer_mapping",
            "INSERT INTO answer_mapping (seq, name, version, body) VALUES (?, ?, ?, ?)",
            "SELECT seq, name, version, body FROM answer_mapping WHERE seq = ?");
    public static final FactRows SHEET = new FactRows("mapped_sheet", "INSERT INTO mapped_sheet (seq, version, problems) VALUES (?, ?, ?)",
            "SELECT seq, version, problems FROM mapped_sheet WHERE seq = ?");

    private MappingRows() {}
}
