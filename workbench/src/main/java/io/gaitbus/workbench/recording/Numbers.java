package io.gaitbus.workbench.recording;

/// Numbers as tables hold them.
final class Numbers {

    private Numbers() {}

    /// The number in a field; NaN where the field says so.
    ///
    /// @throws UnusableRecording where it is no number, naming the place
    static double parse(String field, String table, String column, int row) {
        try {
            return Double.parseDouble(field.trim());
        } catch (NumberFormatException e) {
            String found = field.isBlank() ? "empty" : "`" + field + "`";
            throw new UnusableRecording(
                    "%s: %s is %s in row %d; a number is needed".formatted(table, column, found, row), e);
        }
    }
}
