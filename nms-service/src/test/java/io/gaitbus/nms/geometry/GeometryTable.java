package io.gaitbus.nms.geometry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The table of poses: lengths and moment arms of gait2392, in OpenSim's signs (knee flexion negative).
public final class GeometryTable {

    private final List<String> columns;
    private final List<double[]> rows;

    private GeometryTable(List<String> columns, List<double[]> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    public static GeometryTable read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        return new GeometryTable(
                List.of(lines.getFirst().split(",")),
                lines.stream()
                        .skip(1)
                        .map(line -> Arrays.stream(line.split(","))
                                .mapToDouble(Double::parseDouble)
                                .toArray())
                        .toList());
    }

    public int poses() {
        return rows.size();
    }

    /// Hip, knee, ankle, rad, in the project's signs.
    public double[] angles(int pose) {
        double[] row = rows.get(pose);
        return new double[] {Math.toRadians(row[0]), Math.toRadians(-row[1]), Math.toRadians(row[2])};
    }

    public double length(String muscle, int pose) {
        return value("L_%s_r_m".formatted(muscle), pose);
    }

    /// `−∂ℓ/∂q` in OpenSim's sign is `+∂ℓ/∂q` in ours.
    public double kneeArm(String muscle, int pose) {
        return value("rknee_%s_r_m".formatted(muscle), pose);
    }

    /// As the table has it, in OpenSim's signs.
    public double value(String column, int pose) {
        return rows.get(pose)[columns.indexOf(column)];
    }
}
