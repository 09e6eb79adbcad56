package org.vouchsafe.ui.shell.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.vouchsafe.domain.problem.Problem;
import org.vouchsafe.ui.component.Spacer;
import org.vouchsafe.ui.component.Texts;
import org.vouchsafe.ui.component.control.LongList;
import org.vouchsafe.ui.component.state.StateChip;
import org.vouchsafe.ui.component.state.Tone;
import org.vouchsafe.ui.words.Count;
import org.vouchsafe.usecase.evidence.ImportOutcome.Disposition;
import org.vouchsafe.usecase.evidence.ImportOutcome.FileOutcome;

/** The files of an import with what became of each: how many of what, then those that need somebody before those that do not. */
final class FileLines {
    private static final int FIRST = 12;
    private final List<FileOutcome> files;
    private final String folder;

    FileLines(List<FileOutcome> files) {
        this.files = files;
        this.folder = folder(files);
    }

    Node node() {
        // What fell short first: nobody should have to look for it among hundreds that did not.
        List<FileOutcome> inOrder = files.stream().sorted(Comparator.comparingInt(FileLines::rank)).toList();
        VBox all = new VBox(8, new LongList<>(0, inOrder, FIRST, this::line, "more file", "more files"));
        if (files.size() > 1) {
            all.getChildren().addFirst(Texts.wrapped(counts() + (folder.isEmpty() ? "." : ", of " + folder + "."), "secondary"));
        }
        return all;
    }

    /** Without the folder that all files are in, which a narrow column would show of each and nothing else. */
    String shortName(String name) {
        return name.startsWith(folder) ? name.substring(folder.length()) : name;
    }

    private static String folder(List<FileOutcome> files) {
        if (files.isEmpty()) {
            return "";
        }
        String common = files.getFirst().name();
        for (FileOutcome each : files) {
            int same = 0;
            while (same < Math.min(common.length(), each.name().length()) && common.charAt(same) == each.name().charAt(same)) {
                same++;
            }
            common = common.substring(0, same);
        }
        return common.substring(0, Math.max(common.lastIndexOf('/'), common.lastIndexOf('\\')) + 1);
    }

    private String counts() {
        Map<Disposition, Integer> counts = new EnumMap<>(Disposition.class);
        files.forEach(each -> counts.merge(each.disposition(), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((disposition, count) -> words.add(Count.plain(count) + " " + word(disposition)));
        long unplaced = files.stream().filter(each -> each.disposition() == Disposition.IMPORTED && each.unplacedReason() != null).count();
        if (unplaced > 0) {
            words.set(0, words.getFirst() + " (" + Count.plain(unplaced) + " of them not placed)");
        }
        return String.join(", ", words);
    }

    private static String word(Disposition disposition) {
        return switch (disposition) {
            case IMPORTED -> "imported";
            case ALREADY_HELD -> "already held";
            case KEPT_AS_DOCUMENT -> "kept as documents";
            case NOT_KEPT -> "not kept";
            case WOULD_IMPORT -> "would be imported";
        };
    }

    private static int rank(FileOutcome file) {
        if (failed(file) != null) {
            return 0;
        }
        if (file.disposition() == Disposition.NOT_KEPT) {
            return 1;
        }
        if (file.disposition() == Disposition.IMPORTED && file.unplacedReason() != null) {
            return 2;
        }
        return !file.problems().isEmpty() ? 3 : file.unplacedReason() != null ? 4 : 5;
    }

    private Node line(FileOutcome file) {
        String second = file.unplacedReason() != null ? "Unplaced: " + file.unplacedReason()
                : file.place() == null ? file.summary() : file.summary() + " · " + file.place();
        String carrier = file.carrier();
        String name = carrier == null ? shortName(file.name()) : file.name().substring(carrier.length() + 1);
        String first = carrier == null ? file.kind() : "in " + carrier.substring(carrier.lastIndexOf('/') + 1) + " · " + file.kind();
        HBox row = new HBox(12, new VBox(1, Texts.line(name, "strong"), Texts.line(first + " · " + second, "secondary")),
                new Spacer(), disposition(file));
        row.getStyleClass().add("divided");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setStyle("-fx-padding: 6 0 6 0;");
        return row;
    }

    /** What failed of what the file was signed or summed with; null when nothing did. It counts more than any other problem. */
    private static @Nullable String failed(FileOutcome file) {
        List<String> codes = file.problems().stream().map(Problem::code).toList();
        return codes.contains("SIGNATURE_FAILED") ? "Signature failed" : codes.contains("CHECKSUM_FAILED") ? "Checksum failed" : null;
    }

    private static Node disposition(FileOutcome file) {
        int problems = file.problems().size();
        return switch (file.disposition()) {
            case IMPORTED -> failed(file) != null ? new StateChip(Tone.AFFECTED, String.valueOf(failed(file)))
                    : file.unplacedReason() != null ? new StateChip(Tone.UNKNOWN, "Unplaced")
                            : problems > 0 ? new StateChip(Tone.UNKNOWN, "Imported, " + Count.of(problems, "problem"))
                                    : new StateChip(Tone.NOT_AFFECTED, "Imported");
            case ALREADY_HELD -> new StateChip(Tone.NEUTRAL, "Already held");
            case KEPT_AS_DOCUMENT -> new StateChip(Tone.NEUTRAL, "Kept as document");
            case NOT_KEPT -> new StateChip(Tone.AFFECTED, "Not kept");
            case WOULD_IMPORT -> new StateChip(Tone.NEUTRAL, "Would import");
        };
    }
}
