package io.gaitbus.workbench.accuracy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gaitbus.workbench.accuracy.Chart.Curve;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The result as one page that needs nothing beside it: tables as text, curves drawn by uPlot, whose code
/// it holds.
final class ReportPage {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final String LIBRARY = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";

    private ReportPage() {}

    static String of(Report report) {
        String folder = "/META-INF/resources/webjars/uplot/" + version();
        String uplot = folder + "/dist/uPlot";
        Map<String, String> parts = Map.of(
                "libraryStyle", text(uplot + ".min.css"),
                "style", text("report.css"),
                "about",
                        report.about().stream()
                                .map(line -> "<li>" + escaped(line.strip()) + "</li>")
                                .collect(Collectors.joining("\n")),
                "figures", table(ReportLines.SUMMARY, 3, ReportLines.summary(report)),
                "tests", table(ReportLines.COMPARISONS, 4, ReportLines.comparisons(report)),
                "coverage", table(ReportLines.COVERAGES, 2, ReportLines.coverages(report)),
                "charts", json(report),
                "licence", text(folder + "/LICENSE"),
                "library", text(uplot + ".iife.min.js"),
                "script", text("report.js"));
        return PLACE.matcher(text("report.html"))
                .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
    }

    /// @param words how many columns, from the left, hold words
    private static String table(List<String> columns, int words, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "<p>Nothing to show: the models that this needs were not run.</p>";
        }
        StringBuilder html = new StringBuilder("<table>\n<thead>").append(line("th", columns, words));
        html.append("</thead>\n<tbody>\n");
        rows.forEach(row -> html.append(line("td", row, words)));
        return html.append("</tbody>\n</table>").toString();
    }

    private static String line(String tag, List<String> cells, int words) {
        StringBuilder html = new StringBuilder("<tr>");
        for (int column = 0; column < cells.size(); column++) {
            html.append("<%s%s>%s</%s>"
                    .formatted(tag, column < words ? "" : " class=\"number\"", escaped(cells.get(column)), tag));
        }
        return html.append("</tr>\n").toString();
    }

    /// All charts; no `<` in it, so that it may stand inside a script element.
    private static String json(Report report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        TorqueCharts.of(report).forEach(chart -> put(json.withArray("torque").addObject(), chart));
        LearningCharts.of(report)
                .forEach(chart -> put(json.withArray("learning").addObject(), chart));
        return json.toString().replace("<", "\\u003c");
    }

    private static void put(ObjectNode json, Chart chart) {
        json.put("title", chart.title())
                .put("caption", chart.caption())
                .put("across", chart.across())
                .put("up", chart.up());
        put(json.putArray("points"), chart.points());
        for (Curve curve : chart.curves()) {
            ObjectNode entry = json.withArray("curves").addObject();
            entry.put("label", curve.label()).put("style", curve.style().name().toLowerCase(Locale.ROOT));
            put(entry.putArray("values"), curve.values());
            put(entry.putArray("around"), curve.around());
        }
    }

    private static void put(ArrayNode json, List<Double> values) {
        for (double value : values) {
            if (Double.isFinite(value)) {
                json.add((float) value); // digits enough for a curve
            } else {
                json.addNull();
            }
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String version() {
        try (InputStream file = resource(LIBRARY)) {
            Properties properties = new Properties();
            properties.load(file);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(LIBRARY, e);
        }
    }

    private static String text(String name) {
        try (InputStream file = resource(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static InputStream resource(String name) {
        InputStream file = ReportPage.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("no resource " + name);
        }
        return file;
    }
}
