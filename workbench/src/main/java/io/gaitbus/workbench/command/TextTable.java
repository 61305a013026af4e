package io.gaitbus.workbench.command;

import java.util.ArrayList;
import java.util.List;

/// Rows of text in columns as wide as they need to be: the first ones to the left, numbers to the right.
///
/// @param columns their headings
/// @param words   how many columns, from the left, hold words
/// @param rows    as many cells each as there are columns
public record TextTable(List<String> columns, int words, List<List<String>> rows) {

    private static final String GAP = "  ";

    public TextTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("%d cells in %d columns".formatted(row.size(), columns.size()));
            }
        }
    }

    /// The headings and the rows, a line each.
    public List<String> lines() {
        List<List<String>> all = new ArrayList<>(List.of(columns));
        all.addAll(rows);
        return all.stream().map(this::line).toList();
    }

    private String line(List<String> row) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String blank = " ".repeat(width(column) - length(cell));
            cells.add(column < words ? cell + blank : blank + cell);
        }
        return String.join(GAP, cells).stripTrailing();
    }

    private int width(int column) {
        int widest = length(columns.get(column));
        for (List<String> row : rows) {
            widest = Math.max(widest, length(row.get(column)));
        }
        return widest;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
