package io.gaitbus.workbench.benchmark;

/// What `bench nms` measures: each figure has a key in its result, and a class with one benchmark whose unit is
/// the figure's own.
enum NmsFigure {
    STIFF("stiffNanosPerMuscleStep", "activation and force of one muscle, stiff tendon", StiffMuscleBenchmark.class),
    ELASTIC(
            "elasticNanosPerMuscleStep",
            "activation and force of one muscle, elastic tendon",
            ElasticMuscleBenchmark.class),
    GEOMETRY(
            "geometryMicros", "lengths, moment arms and velocities of 13 muscles in one pose", GeometryBenchmark.class),
    SIGNAL(
            "signalMicrosPerMillisecond",
            "signal chain with quality, 1 ms of 9 channels at 1 kHz, in windows of 20 ms",
            SignalBenchmark.class);

    private final String key;
    private final String meaning;
    private final Class<?> benchmark;

    NmsFigure(String key, String meaning, Class<?> benchmark) {
        this.key = key;
        this.meaning = meaning;
        this.benchmark = benchmark;
    }

    String key() {
        return key;
    }

    String meaning() {
        return meaning;
    }

    Class<?> benchmark() {
        return benchmark;
    }
}
