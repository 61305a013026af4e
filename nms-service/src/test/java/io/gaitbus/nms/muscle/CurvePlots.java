package io.gaitbus.nms.muscle;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.StandardChartTheme;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.junit.jupiter.api.Test;

/// Draws the curves of `docs/muscle-model.md` from the curves themselves. No test: it runs only when it is named,
///
///     ./mvnw -pl nms-service -am test -Dtest=CurvePlots -Dsurefire.failIfNoSpecifiedTests=false
class CurvePlots {

    private static final int POINTS = 300;
    private static final Dimension SIZE = new Dimension(640, 400);
    private static final Path IMAGES = Path.of("../docs/images");

    /// The first is drawn on top.
    private static final List<Look> LOOKS = List.of(
            new Look(Curves.GAITBUS, new Color(0x1b9e77), new BasicStroke(1.5f)),
            new Look(Curves.CEINMS2, new Color(0x7570b3), dashed()),
            new Look(Curves.CEINMS09, new Color(0xd95f02), new BasicStroke(3.5f)));

    /// How a set of curves is drawn.
    private record Look(Curves curves, Color colour, BasicStroke stroke) {}

    /// One of the four curves, and over what it is drawn.
    private record Plot(String file, String x, String y, Function<Curves, CubicCurve> curve, double from, double to) {}

    private static final List<Plot> PLOTS = List.of(
            new Plot(
                    "active-force-length",
                    "fibre length / optimal fibre length",
                    "active force / maximal isometric force",
                    Curves::activeForceLength,
                    0.3,
                    1.9),
            new Plot(
                    "passive-force-length",
                    "fibre length / optimal fibre length",
                    "passive force / maximal isometric force",
                    Curves::passiveForceLength,
                    0.9,
                    1.7),
            new Plot(
                    "force-velocity",
                    "fibre velocity / maximal fibre velocity",
                    "force / isometric force",
                    Curves::forceVelocity,
                    -1,
                    1),
            new Plot(
                    "tendon-force-strain",
                    "tendon strain",
                    "force / maximal isometric force",
                    Curves::tendonForceStrain,
                    -0.01,
                    0.1));

    @Test
    void draw() throws IOException, ParserConfigurationException {
        Files.createDirectories(IMAGES);
        for (Plot plot : PLOTS) {
            write(chart(plot), IMAGES.resolve(plot.file + ".svg"));
        }
    }

    private static JFreeChart chart(Plot plot) {
        XYSeriesCollection lines = new XYSeriesCollection();
        LOOKS.forEach(look -> lines.addSeries(line(plot, look)));
        JFreeChart chart = ChartFactory.createXYLineChart(null, plot.x, plot.y, lines);
        fonts().apply(chart);
        XYPlot area = chart.getXYPlot();
        area.setBackgroundPaint(Color.WHITE);
        area.setDomainGridlinePaint(Color.LIGHT_GRAY);
        area.setRangeGridlinePaint(Color.LIGHT_GRAY);
        area.getDomainAxis().setRange(plot.from, plot.to);
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < LOOKS.size(); i++) {
            renderer.setSeriesPaint(i, LOOKS.get(i).colour);
            renderer.setSeriesStroke(i, LOOKS.get(i).stroke);
        }
        area.setRenderer(renderer);
        return chart;
    }

    private static StandardChartTheme fonts() {
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
        StandardChartTheme theme = new StandardChartTheme("plain");
        theme.setRegularFont(font);
        theme.setLargeFont(font);
        return theme;
    }

    private static XYSeries line(Plot plot, Look look) {
        XYSeries line = new XYSeries(look.curves.name());
        for (int i = 0; i <= POINTS; i++) {
            double place = plot.from + (plot.to - plot.from) * i / POINTS;
            line.add(place, plot.curve.apply(look.curves).at(place));
        }
        return line;
    }

    private static void write(JFreeChart chart, Path file) throws IOException, ParserConfigurationException {
        SVGGraphics2D graphics = new SVGGraphics2D(DocumentBuilderFactory.newNSInstance()
                .newDocumentBuilder()
                .getDOMImplementation()
                .createDocument("http://www.w3.org/2000/svg", "svg", null));
        graphics.setSVGCanvasSize(SIZE);
        chart.draw(graphics, new Rectangle(SIZE));
        try (Writer out = Files.newBufferedWriter(file)) {
            graphics.stream(out, true);
        }
    }

    private static BasicStroke dashed() {
        return new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 4}, 0);
    }
}
