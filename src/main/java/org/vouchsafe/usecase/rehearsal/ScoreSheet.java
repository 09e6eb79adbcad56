package org.vouchsafe.usecase.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.incident.room.GateResult;
import org.vouchsafe.report.Document;
import org.vouchsafe.report.Document.Block;
import org.vouchsafe.report.Document.Cell;
import org.vouchsafe.report.Document.Field;
import org.vouchsafe.report.Document.Section;
import org.vouchsafe.report.json.JsonText;
import org.vouchsafe.report.section.Tables;
import org.vouchsafe.report.words.Dates;
import org.vouchsafe.report.words.Runs;
import org.vouchsafe.report.words.Words;

/** The score of a rehearsal, written down: for people as a document, for programs as JSON. */
public final class ScoreSheet {
    private ScoreSheet() {}

    /** On paper or as text. */
    public static Document document(RehearsalScore score, Instant now) {
        Rehearsal rehearsal = score.rehearsal();
        List<Field> cover = List.of(new Runs().text(Dates.moment(rehearsal.started())).field("Began"),
                new Runs()
                        .text(rehearsal.packageName() + " " + String.join(", ", rehearsal.versions()) + " (" + rehearsal.ecosystem()
                                + "), invented")
                        .field("Compromise"),
                new Runs().code(rehearsal.advisory()).field("Advisory"),
                new Runs().code(rehearsal.incident()).field("Incident in the copy"),
                new Runs().text(Long.toString(rehearsal.seed())).field("Seed"),
                new Runs().text(words(rehearsal.limit())).field("Time allowed"));
        return new Document("REHEARSAL-" + rehearsal.seed(), "rehearsal", "Rehearsal: " + rehearsal.packageName() + " compromised",
                "Invented, and played in a copy", "en", Document.Tlp.AMBER, false, now, now, cover, conclusion(score),
                List.of(new Section(1, "The blast radius", radius(score)), new Section(2, "Answers", answers(rehearsal)),
                        new Section(3, "Closing", gates(score))),
                List.of());
    }

    /** In sentences: first how it went and in what time, then each thing that was not as it should be. */
    public static List<String> lines(RehearsalScore score) {
        List<String> lines = new ArrayList<>();
        lines.add((score.isGood() ? "Found in time: " : "Not good enough: ") + (score.hit().size() - score.missed().size()) + " of "
                + score.hit().size() + " releases that are hit, of " + score.inScope() + " in scope.");
        lines.add("Time to the blast radius: " + (score.complete() == null ? "never" : words(score.complete())) + ", allowed "
                + words(score.rehearsal().limit()) + ".");
        score.missed().forEach(each -> lines.add("missed: " + each
                + (score.misled().contains(each) ? ", of which a file said it is not affected" : "")));
        score.needless().forEach(each -> lines.add("named, and not hit: " + each));
        score.takenForClear().forEach(each -> lines.add("taken for clear though nothing shows it: " + each));
        score.failed().forEach(each -> lines.add("would have kept it open: " + each.title() + ": " + each.words()));
        return lines;
    }

    private static List<Block> conclusion(RehearsalScore score) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Runs().strong(score.isGood() ? "Found in time. " : "Not good enough. ").text("Of " + score.inScope()
                + " releases in scope " + score.hit().size() + (score.hit().size() == 1 ? " was" : " were")
                + " hit; the last answer missed "
                + (score.missed().isEmpty() ? "none" : Words.number(score.missed().size())) + ".").paragraph());
        blocks.add(new Runs().text(score.complete() == null ? "No answer named every release that was hit."
                : "Every release that was hit was named after " + words(score.complete()) + (score.complete()
                        .compareTo(score.rehearsal().limit()) <= 0 ? ", in time." : ", too late."))
                .paragraph());
        if (!score.takenForClear().isEmpty()) {
            blocks.add(new Runs().strong("Taken for clear though nothing shows it: ").text(String.join(", ", score.takenForClear()) + ".")
                    .note());
        }
        blocks.add(new Runs().text(score.failed().isEmpty() ? "Every condition of closing the incident is met."
                : score.failed().size() + " of " + score.gates().size() + " conditions would have kept the incident open.").paragraph());
        return blocks;
    }

    private static List<Block> radius(RehearsalScore score) {
        Tables table = Tables.titled("What was hit").column("Release", 50).column("Named", 20).column("Remark", 30);
        for (String each : score.hit()) {
            table.row(Cell.of(each), score.missed().contains(each) ? new Runs().strong("missed").cell() : Cell.of("yes"),
                    Cell.of((score.rehearsal().lies().contains(each) ? "a file said it is not affected" : "")
                            + (score.shown().contains(each) ? "" : " the program called it clear when the clock began")));
        }
        List<Block> blocks = new ArrayList<>(List.of(table.or("Nothing in scope was hit.")));
        if (!score.needless().isEmpty()) {
            blocks.add(new Runs().text("Named, and not hit: " + String.join(", ", score.needless()) + ".").paragraph());
        }
        return blocks;
    }

    private static List<Block> answers(Rehearsal rehearsal) {
        Tables table = Tables.titled("Answers").column("After", 16).column("Who", 20).numbers("Hit", 10).numbers("Not known", 12)
                .column("Named as hit", 42);
        rehearsal.answers()
                .forEach(each -> table.row(Cell.of(words(Duration.between(rehearsal.started(), each.at()))), Cell.of(each.actor()),
                        Cell.typed(Words.number(each.affected().size()), (long) each.affected().size()),
                        Cell.typed(Words.number(each.unknown().size()), (long) each.unknown().size()),
                        Cell.of(String.join(", ", each.affected()))));
        return List.of(table.or("Nobody answered."));
    }

    private static List<Block> gates(RehearsalScore score) {
        Tables table = Tables.titled("Conditions of closing it").column("Condition", 30).column("Stands", 10).column("What is missing", 60);
        for (GateResult each : score.gates()) {
            table.row(Cell.of(each.title()), each.isMet() ? Cell.of("met") : new Runs().strong("would fail").cell(),
                    Cell.of(String.join(" ", each.missing().subList(0, Math.min(20, each.missing().size())))
                            + (each.missing().size() > 20 ? " And " + (each.missing().size() - 20) + " more." : "")));
        }
        return List.of(table.or("There are none."));
    }

    /** {@code 1 h 5 min}. */
    public static String words(Duration time) {
        long minutes = time.toMinutes();
        return minutes < 1 ? time.toSeconds() + " s" : minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /** For programs; docs/formats/report.md names the fields. */
    public static byte[] json(RehearsalScore score) {
        Rehearsal rehearsal = score.rehearsal();
        JsonText json = new JsonText().beginObject().field("format", "vouchsafe-rehearsal-score").field("version", 1)
                .field("good", score.isGood()).field("started", rehearsal.started()).field("seed", Long.toString(rehearsal.seed()))
                .field("package", rehearsal.packageName());
        texts(json, "versions", rehearsal.versions());
        json.field("limitSeconds", rehearsal.limit().toSeconds()).field("firstAnswerSeconds", seconds(score.first()))
                .field("blastRadiusSeconds", seconds(score.complete())).field("inScope", score.inScope());
        texts(json, "hit", score.hit());
        texts(json, "missed", score.missed());
        texts(json, "misled", score.misled());
        texts(json, "needless", score.needless());
        texts(json, "takenForClear", score.takenForClear());
        json.name("gates").beginArray();
        for (GateResult each : score.gates()) {
            json.beginObject().field("gate", each.id()).field("met", each.isMet());
            texts(json, "missing", each.missing());
            json.endObject();
        }
        return json.endArray().endObject().bytes();
    }

    private static @Nullable Long seconds(@Nullable Duration time) {
        return time == null ? null : time.toSeconds();
    }

    private static void texts(JsonText json, String name, List<String> texts) {
        json.name(name).beginArray();
        texts.forEach(json::value);
        json.endArray();
    }
}
