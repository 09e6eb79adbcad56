package org.vouchsafe.report.pdf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.vouchsafe.report.pdf.block.Pages;
import org.vouchsafe.report.pdf.layout.Mark;
import org.vouchsafe.report.pdf.layout.Tag;

/** Where figures lie on their sheets, for programs that reflow or magnify (ISO 32000-1, 14.8.5.4.3). */
final class FigureBoxes {
    private FigureBoxes() {}

    /** The box around all shapes of each figure; none for one that goes on overleaf, since a box belongs to one sheet. */
    static Map<Tag, Rectangle> of(Pages pages) {
        Map<Tag, Rectangle> boxes = new HashMap<>();
        Set<Tag> parted = new HashSet<>();
        for (List<Mark> sheet : pages.sheets()) {
            Map<Tag, Rectangle> here = new HashMap<>();
            for (Mark mark : sheet) {
                if (mark instanceof Mark.Drawn drawn) {
                    here.merge(drawn.figure(), box(drawn.mark()), FigureBoxes::around);
                } else if (mark instanceof Mark.Words words && isFigure(words.tag())) {
                    here.merge(words.tag(), new Rectangle(words.x(), words.baseline() - 2, words.x() + words.glyphs().width(),
                            words.baseline() + words.glyphs().size()), FigureBoxes::around);
                }
            }
            here.forEach((figure, box) -> {
                if (boxes.putIfAbsent(figure, box) != null) {
                    parted.add(figure);
                }
            });
        }
        parted.forEach(boxes::remove);
        return boxes;
    }

    private static boolean isFigure(@Nullable Tag tag) {
        return tag != null && tag.type().equals("Figure");
    }

    private static Rectangle box(Mark mark) {
        return switch (mark) {
            case Mark.Box box -> new Rectangle(box.x(), box.y(), box.x() + box.width(), box.y() + box.height());
            case Mark.Frame box -> new Rectangle(box.x(), box.y(), box.x() + box.width(), box.y() + box.height());
            case Mark.Image box -> new Rectangle(box.x(), box.y(), box.x() + box.width(), box.y() + box.height());
            case Mark.Symbol sign -> new Rectangle(sign.x(), sign.y(), sign.x() + sign.size(), sign.y() + sign.size());
            case Mark.Stroke line -> new Rectangle(Math.min(line.x(), line.toX()), Math.min(line.y(), line.toY()),
                    Math.max(line.x(), line.toX()), Math.max(line.y(), line.toY()));
            default -> throw new IllegalStateException("Not a shape: " + mark);
        };
    }

    private static Rectangle around(Rectangle a, Rectangle b) {
        return new Rectangle(Math.min(a.getLeft(), b.getLeft()), Math.min(a.getBottom(), b.getBottom()),
                Math.max(a.getRight(), b.getRight()), Math.max(a.getTop(), b.getTop()));
    }
}
