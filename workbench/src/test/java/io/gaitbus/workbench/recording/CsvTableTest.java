package io.gaitbus.workbench.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void commas_semicolons_and_tabs_part_columns() {
        for (String separator : new String[] {",", ";", "\t"}) {
            Table table = CsvTable.read("a.csv", "time,vas_lat\n0,0.1\n0.01,0.2\n".replace(",", separator));
            assertThat(table.column("vas_lat")).containsExactly(0.1, 0.2);
        }
    }

    @Test
    void a_byte_order_mark_and_quotes_do_not_matter() {
        Table table = CsvTable.read("a.csv", "\uFEFF\"time\" ,\"vas_lat\"\r\n0,1\r\n\r\n1,2\r\n");
        assertThat(table.columns()).containsExactly("vas_lat");
    }

    @Test
    void a_cell_that_is_empty_is_named() {
        assertThatThrownBy(() -> CsvTable.read("a.csv", "time,vas_lat\n0,1\n1,\n"))
                .isInstanceOf(UnusableRecording.class)
                .hasMessage("a.csv: vas_lat is empty in row 2; a number is needed");
    }

    @Test
    void a_line_that_breaks_off_is_named() {
        assertThatThrownBy(() -> CsvTable.read("a.csv", "time,vas_lat,knee_angle\n0,1,1\n1,1\n"))
                .isInstanceOf(UnusableRecording.class)
                .hasMessage("a.csv: line 3 has 2 values, though 3 columns are named; the file may be truncated there");
    }

    @Test
    void an_empty_file_is_none() {
        assertThatThrownBy(() -> CsvTable.read("a.csv", ""))
                .isInstanceOf(UnusableRecording.class)
                .hasMessage("a.csv is empty; its first line must name the columns");
    }
}
