package org.vouchsafe.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.State;
import org.vouchsafe.domain.evidence.EvidenceId;
import org.vouchsafe.domain.publication.Letterhead;

/**
 * A report without any rendering: sections of blocks of text runs. Renderers turn it into PDF, Excel or JSON; the same document gives the
 * same bytes.
 *
 * @param cutOff the moment after which nothing was taken into account
 * @param generatedAt when it was composed; the only time a renderer writes into a file
 * @param cover label and value lines of the cover, in order (prepared for, data cut-off, status, report id, advisory data, audit log, …)
 * @param conclusion the paragraph a reader in a hurry reads
 * @param attachments what is embedded in the PDF (evidence manifest and the like)
 * @param letterhead who writes it and in which colour; adds nothing to what it says
 */
public record Document(String reportId, String kind, String title, String subtitle, String language, Tlp tlp, boolean draft, Instant cutOff,
        Instant generatedAt, List<Field> cover, List<Block> conclusion, List<Section> sections, List<Attachment> attachments,
        Letterhead letterhead) {
    public Document {
        cover = List.copyOf(cover);
        conclusion = List.copyOf(conclusion);
        sections = List.copyOf(sections);
        attachments = List.copyOf(attachments);
    }

    /** The same with other files attached. */
    public Document attaching(List<Attachment> files) {
        return new Document(reportId, kind, title, subtitle, language, tlp, draft, cutOff, generatedAt, cover, conclusion, sections,
                files, letterhead);
    }

    /** A document that looks as the program's own do. */
    public Document(String reportId, String kind, String title, String subtitle, String language, Tlp tlp, boolean draft, Instant cutOff,
            Instant generatedAt, List<Field> cover, List<Block> conclusion, List<Section> sections, List<Attachment> attachments) {
        this(reportId, kind, title, subtitle, language, tlp, draft, cutOff, generatedAt, cover, conclusion, sections, attachments,
                Letterhead.NONE);
    }

    /** The same under another letterhead. */
    public Document under(Letterhead other) {
        return new Document(reportId, kind, title, subtitle, language, tlp, draft, cutOff, generatedAt, cover, conclusion, sections,
                attachments, other);
    }

    /** Traffic light protocol 2.0 (FIRST). */
    public enum Tlp {
        CLEAR, GREEN, AMBER, AMBER_STRICT, RED;

        /** {@code TLP:AMBER+STRICT} and so on. */
        public String label() {
            return "TLP:" + (this == AMBER_STRICT ? "AMBER+STRICT" : name());
        }
    }

    /** A label with its value. */
    public record Field(String label, List<Run> value) {
        public Field {
            value = List.copyOf(value);
        }
    }

    /** A numbered section; the number is part of the catalogue ("7 State summary"), so gaps are possible. */
    public record Section(int number, String title, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }

        /** {@code 7 State summary}; an appendix has number 0 and only its title. */
        public String heading() {
            return number == 0 ? title : number + " " + title;
        }
    }

    /** A piece of a section. */
    public sealed interface Block permits Paragraph, Heading, Fields, Listing, Table, StateChart, Note, Chart {}

    /** A paragraph. */
    public record Paragraph(List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /** A sub-heading within a section. */
    public record Heading(String text) implements Block {}

    /** Label and value lines under a title, such as one finding. */
    public record Fields(String title, List<Field> fields) implements Block {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /** Several things of one kind, each by itself, such as questions that were left open. */
    public record Listing(List<List<Run>> items) implements Block {
        public Listing {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** A table. Cells hold runs; every row has as many cells as there are columns. */
    public record Table(String title, List<Column> columns, List<List<Cell>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** A horizontal stacked bar per row: how many positions are in which state. */
    public record StateChart(String title, List<StateBar> bars) implements Block {
        public StateChart {
            bars = List.copyOf(bars);
        }
    }

    /** A note set apart: something the reader must not miss, such as a limitation. */
    public record Note(List<Run> runs) implements Block {
        public Note {
            runs = List.copyOf(runs);
        }
    }

    /** One bar of a {@link StateChart}. {@code contradicted} of the unknown ones are contradictions. */
    public record StateBar(String label, int affected, int unknown, int contradicted, int fixed, int notAffected) {}

    /** A column; weight is its share of the width. */
    public record Column(String title, int weight, Align align) {}

    /** How cells of a column are set. */
    public enum Align {
        LEFT, RIGHT
    }

    /** A table cell: what is shown and, for a workbook, the typed value behind it (Long, Double, Instant, LocalDate or null for text). */
    public record Cell(List<Run> runs, @Nullable Object value) {
        public Cell {
            runs = List.copyOf(runs);
        }

        public static Cell of(String text) {
            return new Cell(List.of(new Text(text)), null);
        }

        /** An identifier, set in monospace. */
        public static Cell code(String text) {
            return new Cell(List.of(new Code(text)), null);
        }

        /** A value with the words it is shown in. */
        public static Cell typed(String shown, Object value) {
            return new Cell(List.of(new Text(shown)), value);
        }
    }

    /** A stretch of text of one kind. */
    public sealed interface Run {}

    /** Plain words. */
    public record Text(String text) implements Run {}

    /** Words that carry weight. */
    public record Strong(String text) implements Run {}

    /** An identifier, hash or path: set in monospace, may break anywhere. */
    public record Code(String text) implements Run {}

    /** A state, shown with colour, shape and word; contradicted unknowns take the contradiction's sign. */
    public record StateRun(State state, boolean contradicted) implements Run {}

    /** A reference to the evidence register, shown as {@code [E-041]} or {@code [E-041, line 14]}; links to its entry. */
    public record EvidenceRef(EvidenceId evidence, @Nullable String place) implements Run {}

    /** The entry of the evidence register that references lead to, shown as {@code E-041}; each piece of evidence has at most one. */
    public record EvidenceEntry(EvidenceId evidence) implements Run {}

    /** The end of a line: what follows stands below, as part of the same. */
    public record Break() implements Run {}

    /** A file embedded in the PDF. Relationship is an AFRelationship of PDF/A-3: Data, Source or Supplement. */
    @SuppressWarnings("ArrayRecordComponent") // The bytes of a file; nobody compares attachments.
    public record Attachment(String fileName, String mimeType, String description, String relationship, byte[] bytes) {}
}
