package io.gaitbus.workbench.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class StorageFileTest {

    @Test
    void a_file_of_today_is_read() {
        Table table = read("""
                Coordinates
                version=1
                nRows=3
                nColumns=2
                inDegrees=yes

                Units are S.I. units (second, meters, Newtons, ...)
                Angles are in degrees.

                endheader
                time\tknee_angle_r
                0.00\t-10
                0.01\t-11
                0.02\t-12
                """);
        assertThat(table.column("knee_angle_r")).containsExactly(-10, -11, -12);
        assertThat(table.inDegrees()).isEqualTo(Optional.of(true));
        assertThat(table.sampling()).isEqualTo(new Sampling(0, 100, 3));
    }

    @Test
    void a_header_may_leave_everything_out() {
        Table table = read("""
                endheader
                time a
                0 1
                0.5 2
                """);
        assertThat(table.columns()).containsExactly("a");
        assertThat(table.inDegrees()).isEmpty();
        assertThat(table.sampling().rate()).isEqualTo(2);
    }

    @Test
    void blanks_tabs_empty_lines_and_ends_of_lines_do_not_matter() {
        Table table = read("name\r\nnRows = 2\r\n\r\nEndHeader\r\n\r\ntime\t  soleus_r\t med_gas_r\t\r\n"
                + " 0 \t  0.1\t 0.2\t\r\n\r\n0.01\t0.3   0.4\r\n\r\n");
        assertThat(table.columns()).containsExactly("soleus_r", "med_gas_r");
        assertThat(table.column("med_gas_r")).containsExactly(0.2, 0.4);
    }

    @Test
    void an_old_motion_file_is_read() {
        Table table = read("""
                subject01_walk.mot
                datacolumns 2
                datarows 2
                range 1.0 1.1
                endheader
                time pelvis_tilt
                1.0 5
                1.1 6
                """);
        assertThat(table.sampling()).isEqualTo(new Sampling(1, 10, 2));
    }

    @Test
    void stamps_that_are_rounded_are_still_even() {
        Table table = read("""
                endheader
                time a
                0.000000 1
                0.016667 1
                0.033333 1
                0.050000 1
                """);
        assertThat(table.sampling().rate()).isEqualTo(60);
    }

    @Test
    void a_file_with_fewer_rows_than_promised_is_truncated() {
        assertFault("nRows=3\nendheader\ntime a\n0 1\n1 1\n")
                .hasMessage("ik.sto is truncated: its header promises 3 rows, it holds 2");
    }

    @Test
    void a_row_that_breaks_off_is_named() {
        assertFault("endheader\ntime a b\n0 1 1\n1 1\n")
                .hasMessage("ik.sto: row 2 has 2 values, though 3 columns are named; the file may be truncated there");
    }

    @Test
    void a_file_that_ends_within_its_header_is_no_table() {
        assertFault("Coordinates\nversion=1\n")
                .hasMessage("ik.sto has no line `endheader`, so it is no OpenSim table, or one that was cut off");
    }

    @Test
    void a_file_that_ends_with_its_header_is_truncated() {
        assertFault("Coordinates\nendheader\n").hasMessage("ik.sto is truncated: nothing follows its header");
    }

    @Test
    void columns_must_be_as_many_as_promised() {
        assertFault("nColumns=3\nendheader\ntime a\n0 1\n1 1\n")
                .hasMessage("ik.sto: its header promises 3 columns, 2 are named");
    }

    @Test
    void a_missing_time_is_named_with_what_is_there() {
        assertFault("endheader\nframe a\n0 1\n1 1\n")
                .hasMessage("ik.sto has no column `time`; its columns are [frame, a]");
    }

    @Test
    void a_value_that_is_no_number_is_named_with_its_place() {
        assertFault("endheader\ntime a\n0 1\n1 NaN\n2 1\n")
                .hasMessage("ik.sto: a is NaN in row 2; every value must be a number, so fill or cut the gap");
        assertFault("endheader\ntime a\n0 1\n1 oops\n").hasMessage("ik.sto: a is `oops` in row 2; a number is needed");
    }

    @Test
    void time_must_grow() {
        assertFault("endheader\ntime a\n0 1\n2 1\n1 1\n")
                .hasMessage("ik.sto: time goes from 2 s to 1 s at row 3; it must grow from row to row");
    }

    @Test
    void rows_that_are_missing_are_named() {
        assertFault("endheader\ntime a\n0 1\n0.01 1\n0.02 1\n0.03 1\n0.06 1\n0.07 1\n0.08 1\n")
                .hasMessageStartingWith(
                        "ik.sto: 0.03 s lie between rows 4 and 5, after 0.03 s; rows must be sampled evenly");
    }

    @Test
    void a_column_may_stand_once_only() {
        assertFault("endheader\ntime a a\n0 1 1\n1 1 1\n")
                .hasMessage("ik.sto has two columns `a`; each name may stand once");
    }

    private static Table read(String text) {
        return StorageFile.read("ik.sto", text.lines().toList());
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> assertFault(String text) {
        return assertThatThrownBy(() -> read(text)).isInstanceOf(UnusableRecording.class);
    }
}
