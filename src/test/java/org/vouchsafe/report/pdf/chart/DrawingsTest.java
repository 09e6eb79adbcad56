package org.vouchsafe.report.pdf.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vouchsafe.report.Chart;
import org.vouchsafe.report.Chart.AgeBand;
import org.vouchsafe.report.Chart.Ageing;
import org.vouchsafe.report.Chart.Happening;
import org.vouchsafe.report.Chart.Path;
import org.vouchsafe.report.Chart.Paths;
import org.vouchsafe.report.Chart.Period;
import org.vouchsafe.report.Chart.Step;
import org.vouchsafe.report.Chart.TimeLine;
import org.vouchsafe.report.Chart.Tone;
import org.vouchsafe.report.Document.StateBar;
import org.vouchsafe.report.Document.StateChart;
import org.vouchsafe.report.pdf.layout.Flow;
import org.vouchsafe.report.pdf.layout.LineBreaker;
import org.vouchsafe.report.pdf.layout.Mark;
import org.vouchsafe.report.pdf.layout.PageFormat;
import org.vouchsafe.report.pdf.layout.Tag;
import org.vouchsafe.report.pdf.type.Typefaces;

class DrawingsTest {
    private static final Instant START = Instant.parse("2026-03-31T00:21:00Z");
    private static final Typefaces TYPEFACES = new Typefaces();

    private final Tag root = Tag.root();
    private final Flow flow = new Flow(PageFormat.A4, () -> {});
    private final LineBreaker breaker = new LineBreaker(TYPEFACES);

    private void draw(Chart chart) {
        new Drawings(flow, breaker).put(chart, root);
    }

    static Stream<Chart> charts() {
        List<Happening> many = IntStream.range(0, 300)
                .mapToObj(i -> new Happening(START.plusSeconds((long) i * i * 977), "Event " + i, Tone.values()[i % 6], List.of()))
                .toList();
        List<Period> periods = IntStream.range(0, 20).mapToObj(i -> new Period("A rather long name of a period, number " + i,
                START.plusSeconds(i * 3_600L), i % 3 == 0 ? null : START.plusSeconds(i * 90_000L), Tone.values()[i % 6])).toList();
        List<Step> chain = IntStream.range(0, 40).mapToObj(i -> new Step("@scope/" + "name-".repeat(i) + i, Tone.values()[i % 6])).toList();
        return Stream.of(new TimeLine("Many", many.getLast().at(), periods, many),
                new TimeLine("Before and after", START, List.of(), List.of(new Happening(START.plusSeconds(86_400), "Later than the end",
                        Tone.PLAIN, List.of()))),
                new TimeLine("Centuries", START, List.of(),
                        List.of(new Happening(Instant.parse("1492-10-12T00:00:00Z"), "Long ago", Tone.FIXED,
                                List.of()))),
                new Paths("Deep", List.of(new Path(chain, List.of()), new Path(chain.subList(0, 1), List.of()))),
                new Paths("Very many", IntStream.range(0, 500).mapToObj(i -> new Path(chain.subList(0, 3), List.of())).toList()),
                new Ageing("Old", IntStream.range(0, 14).mapToObj(i -> new AgeBand("band of age " + i, i * 7_000, i, i / 2)).toList()));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void nothingIsDrawnBeyondTheMargins(Chart chart) {
        draw(chart);
        List<Mark> marks = flow.sheets().stream().flatMap(List::stream).toList();
        assertThat(marks).hasSizeGreaterThan(5);
        float right = PageFormat.A4.width() - Flow.MARGIN + 10;
        for (Mark mark : marks) {
            float[] x = switch (mark) {
                case Mark.Drawn(Tag ignored, Mark.Box box) -> new float[] {box.x(), box.x() + box.width(), box.y()};
                case Mark.Drawn(Tag ignored, Mark.Frame box) -> new float[] {box.x(), box.x() + box.width(), box.y()};
                case Mark.Drawn(Tag ignored, Mark.Stroke line) -> new float[] {line.x(), line.toX(), Math.min(line.y(), line.toY())};
                case Mark.Words words -> new float[] {words.x(), words.x() + words.glyphs().width(), words.baseline()};
                default -> new float[] {Flow.MARGIN, right, 100};
            };
            assertThat(x[0]).as(mark.toString()).isGreaterThanOrEqualTo(Flow.MARGIN - 10);
            assertThat(x[1]).as(mark.toString()).isLessThanOrEqualTo(right);
            assertThat(x[2]).as(mark.toString()).isGreaterThan(50);
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void theWholeDrawingIsOneFigureWithWords(Chart chart) {
        draw(chart);
        List<Tag> figures = root.kids().stream().filter(each -> each.type().equals("Figure")).toList();
        assertThat(figures).singleElement().satisfies(figure -> assertThat(figure.alternative()).startsWith(chart.title() + "."));
        assertThat(
                flow.sheets().stream().flatMap(List::stream).filter(Mark.Drawn.class::isInstance).map(each -> ((Mark.Drawn) each).figure()))
                .isNotEmpty().containsOnly(figures.getFirst());
    }

    @Test
    void wordsForATimeLineTellEverythingItDraws() {
        TimeLine line = new TimeLine("What happened", START.plusSeconds(200_000),
                List.of(new Period("on offer", START, START.plusSeconds(10_740), Tone.AFFECTED)),
                List.of(new Happening(START.plusSeconds(3_600), "built", Tone.CONTRADICTED, List.of())));
        draw(line);
        assertThat(root.kids().getLast().alternative()).isEqualTo("What happened. Time line up to 2 Apr 2026, 07:54 UTC. "
                + "A: 31 Mar 2026, 00:21 UTC to 31 Mar 2026, 03:20 UTC, on offer (affected). 1: 31 Mar 2026, 01:21 UTC, built (contradicted).");
        assertThat(Numbering.table(line).rows()).extracting(row -> row.getFirst().runs().getFirst().toString())
                .containsExactly("Text[text=A]", "Text[text=1]");
    }

    @Test
    void barsOfStatesHaveTheirNumbersInATable() {
        StateChart chart = new StateChart("States by supplier", List.of(new StateBar("Northwind", 1, 4, 3, 0, 12)));
        assertThat(Numbering.table(chart).rows().getFirst()).extracting(cell -> cell.value()).containsExactly(null, 1L, 3L, 1L, 0L, 12L,
                17L);
    }

    @ParameterizedTest
    @ValueSource(longs = {60, 3_600, 40_000, 86_400, 400_000, 3_000_000, 30_000_000, 300_000_000, 3_000_000_000L})
    void ticksStandAtRoundTimesAndAreFew(long seconds) {
        TimeLine line = new TimeLine("", START.plusSeconds(seconds), List.of(), List.of(new Happening(START, "", Tone.PLAIN, List.of())));
        List<TimeScale.Tick> ticks = TimeScale.of(line).ticks();
        assertThat(ticks).hasSizeBetween(1, 9).allSatisfy(each -> assertThat(each.place()).isBetween(0f, 1f));
        assertThat(ticks).extracting(TimeScale.Tick::place).isSorted();
        assertThat(ticks.getFirst().words()).containsPattern("\\d{4}$");
    }

    @Test
    void anEmptyDrawingIsNoFigure() {
        draw(new Ageing("Nothing is open", List.of()));
        assertThat(root.kids()).extracting(Tag::type).containsExactly("P");
    }
}
