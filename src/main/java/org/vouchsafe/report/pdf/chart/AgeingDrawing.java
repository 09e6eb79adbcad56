package org.vouchsafe.report.pdf.chart;

import java.awt.Color;
import java.util.List;
import org.vouchsafe.domain.State;
import org.vouchsafe.report.Chart.AgeBand;
import org.vouchsafe.report.Chart.Ageing;
import org.vouchsafe.report.pdf.layout.Flow;
import org.vouchsafe.report.pdf.type.Palette;
import org.vouchsafe.report.pdf.type.Sign;
import org.vouchsafe.report.words.Words;

/** A column per band of age: affected at the foot, then contradictions, then what is otherwise unknown; each part with sign and number. */
final class AgeingDrawing {
    private static final float COLUMNS = 84;
    private static final float LABELS = 26;
    private static final float WIDEST = 62;
    private static final float LEAST_PART = 13;

    private AgeingDrawing() {}

    private record Part(String word, int count, Sign sign, Color color) {}

    static float height() {
        return 14 + COLUMNS + LABELS + Legend.HEIGHT;
    }

    static void draw(Ageing ageing, Drawing drawing, Flow flow) {
        float foot = flow.y() - 14 - COLUMNS;
        drawing.stroke(flow.left(), foot, flow.left() + flow.width(), foot, 0.9f, Palette.INK);
        int bands = Math.max(1, ageing.bands().size());
        float pitch = Math.min(110, flow.width() / bands);
        float column = Math.min(WIDEST, pitch * 0.66f);
        int most = Math.max(1, ageing.bands().stream().mapToInt(AgeingDrawing::total).max().orElse(1));
        float unit = (COLUMNS - 3 * LEAST_PART) / most;
        for (int i = 0; i < ageing.bands().size(); i++) {
            AgeBand band = ageing.bands().get(i);
            float x = flow.left() + i * pitch + (pitch - column) / 2;
            float y = foot;
            for (Part part : parts(band)) {
                if (part.count() > 0) {
                    float height = Math.max(LEAST_PART, part.count() * unit);
                    drawing.box(x, y, column, height - 1, part.color());
                    number(part, drawing, x, y + (height - 1) / 2, column);
                    y += height;
                }
            }
            drawing.centered(Words.number(total(band)), Looks.LABEL, x, y + 12, column);
            drawing.centered(band.label(), Looks.LABEL, flow.left() + i * pitch + 2, foot - 4, pitch - 4);
        }
        flow.down(14 + COLUMNS + LABELS);
        Legend.put(parts(sum(ageing.bands())).stream().map(each -> new Legend.Entry(each.word(), each.count(), each.sign(), each.color()))
                .toList(), flow.left(), drawing, flow);
    }

    private static void number(Part part, Drawing drawing, float x, float middle, float column) {
        String number = Words.number(part.count());
        float width = drawing.widest(number, Looks.NUMBER, column) + 9.5f;
        float from = x + (column - width) / 2;
        drawing.sign(from, middle - 3.3f, 6.6f, part.sign(), Palette.WHITE);
        drawing.words(number, Looks.NUMBER, from + 9.5f, middle + Looks.NUMBER.leading() / 2, column);
    }

    private static List<Part> parts(AgeBand band) {
        return List.of(new Part("Affected", band.affected(), Sign.of(State.AFFECTED), Palette.of(State.AFFECTED)),
                new Part("Unknown,\u00A0contradiction", band.contradicted(), Sign.NOT_EQUAL, Palette.CONTRADICTION),
                new Part("Unknown", band.unknown() - band.contradicted(), Sign.of(State.UNKNOWN), Palette.of(State.UNKNOWN)));
    }

    private static int total(AgeBand band) {
        return band.affected() + band.unknown();
    }

    private static AgeBand sum(List<AgeBand> bands) {
        return new AgeBand("", bands.stream().mapToInt(AgeBand::affected).sum(), bands.stream().mapToInt(AgeBand::unknown).sum(),
                bands.stream().mapToInt(AgeBand::contradicted).sum());
    }

    static String words(Ageing ageing) {
        StringBuilder words = new StringBuilder(ageing.title()).append('.');
        for (AgeBand each : ageing.bands()) {
            words.append(' ').append(each.label()).append(": affected ").append(each.affected()).append(", unknown ").append(each.unknown())
                    .append(", of these contradicted ").append(each.contradicted()).append('.');
        }
        return words.toString();
    }
}
