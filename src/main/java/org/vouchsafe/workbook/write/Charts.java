package org.vouchsafe.workbook.write;

import java.util.Locale;
import javax.xml.namespace.QName;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.vouchsafe.workbook.CellArea;

/** Charts that read the cells of their sheet, with the values cached, since the rows have already been streamed out. */
final class Charts {
    private Charts() {}

    static void add(XSSFSheet sheet, StackedBars bars) {
        CellArea place = bars.place();
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, place.firstColumn(), place.firstRow(),
                place.lastColumn() + 1, place.lastRow() + 1));
        name(chart, bars);
        chart.setTitleText(SafeText.forCell(bars.title()));
        // Left to itself the library writes the language of the machine.
        chart.getTitle().getBody().getParagraphs().forEach(each -> each.getTextRuns().forEach(run -> run.setLanguage(Locale.ENGLISH)));
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        // Bars run from the bottom unless turned; the first row belongs on top.
        names.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis counts = chart.createValueAxis(AxisPosition.BOTTOM);
        counts.setCrosses(AxisCrosses.MAX);
        XDDFCategoryDataSource labels = XDDFDataSourcesFactory.fromArray(
                bars.labels().stream().map(SafeText::forCell).toArray(String[]::new), reference(sheet, bars.labelCells()));
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, counts);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setGapWidth(60);
        overlapFully(chart);
        for (StackedBars.Series each : bars.series()) {
            XDDFNumericalDataSource<Double> values = XDDFDataSourcesFactory.fromArray(each.values().toArray(Double[]::new),
                    reference(sheet, each.cells()));
            XDDFChartData.Series series = data.addSeries(labels, values);
            series.setTitle(SafeText.forCell(each.name()), null);
            series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(java.util.HexFormat.of().parseHex(each.color()))));
        }
        chart.plot(data);
    }

    /** Name and description for those who do not see it; the numbers stand in the table above. */
    private static void name(XSSFChart chart, StackedBars bars) {
        var frame = chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
        frame.setName(SafeText.forCell(bars.title()));
        frame.setDescr(SafeText.forCell(words(bars)));
    }

    private static String words(StackedBars bars) {
        StringBuilder words = new StringBuilder("Stacked bars: ").append(bars.title()).append('.');
        for (int i = 0; i < bars.labels().size(); i++) {
            int bar = i;
            words.append(' ').append(bars.labels().get(i)).append(": ").append(String.join(", ", bars.series().stream()
                    .filter(each -> each.values().get(bar) != 0)
                    .map(each -> each.name() + " " + Math.round(each.values().get(bar))).toList())).append('.');
        }
        return words.toString();
    }

    /** The slim schema set cannot type this one value, so it is written as text. */
    private static void overlapFully(XSSFChart chart) {
        try (XmlCursor cursor = chart.getCTChart().getPlotArea().getBarChartArray(0).addNewOverlap().newCursor()) {
            cursor.setAttributeText(new QName("val"), "100");
        }
    }

    private static String reference(XSSFSheet sheet, CellArea area) {
        return new CellRangeAddress(area.firstRow(), area.lastRow(), area.firstColumn(), area.lastColumn()).formatAsString(
                sheet.getSheetName(), true);
    }
}
