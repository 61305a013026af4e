package io.gaitbus.nms.signal;

import java.util.Arrays;

/// What the quality of channels is judged by: sums and extremes over the samples of a stretch of time, each
/// channel by itself. Its owner alone changes it.
final class SignalSums {

    private static final int SUM = 0;
    private static final int SQUARES = 1;
    private static final int BAND_SQUARES = 2;
    private static final int LOWEST = 3;
    private static final int HIGHEST = 4;
    private static final int HELD_LOWEST = 5;
    private static final int HELD_HIGHEST = 6;
    private static final int STEP = 7;
    private static final int WAVES = 8;
    private static final int ROWS = WAVES + MainsWaves.ROWS;

    private final int channels;
    private final double[] values; // [rows][channels] in one row
    private int samples;

    SignalSums(int channels) {
        this.channels = channels;
        this.values = new double[ROWS * channels];
        Arrays.fill(values, LOWEST * channels, (LOWEST + 1) * channels, Double.POSITIVE_INFINITY);
        Arrays.fill(values, HIGHEST * channels, (HIGHEST + 1) * channels, Double.NEGATIVE_INFINITY);
    }

    private SignalSums(SignalSums other) {
        this.channels = other.channels;
        this.values = other.values.clone();
        this.samples = other.samples;
    }

    SignalSums copy() {
        return new SignalSums(this);
    }

    /// Takes some samples as they came.
    ///
    /// @param block    V, or dimensionless, [samples][channels] in one row
    /// @param previous each channel's sample before them, NaN where there was none; becomes the last of them
    void add(double[] block, int more, double[] previous) {
        for (int channel = 0; channel < channels; channel++) {
            double sum = 0;
            double squares = 0;
            for (int sample = 0; sample < more; sample++) {
                double value = block[sample * channels + channel];
                sum += value;
                squares += value * value;
            }
            values[SUM * channels + channel] += sum;
            values[SQUARES * channels + channel] += squares;
            previous[channel] = addExtremes(channel, block, more, previous[channel]);
        }
        samples += more;
    }

    private double addExtremes(int channel, double[] block, int more, double before) {
        double lowest = values[LOWEST * channels + channel];
        double highest = values[HIGHEST * channels + channel];
        double step = values[STEP * channels + channel];
        double previous = before;
        for (int sample = 0; sample < more; sample++) {
            double value = block[sample * channels + channel];
            if (value > highest) {
                highest = value;
                values[HELD_HIGHEST * channels + channel] = 0;
            } else if (value == highest && value == previous) {
                values[HELD_HIGHEST * channels + channel]++;
            }
            if (value < lowest) {
                lowest = value;
                values[HELD_LOWEST * channels + channel] = 0;
            } else if (value == lowest && value == previous) {
                values[HELD_LOWEST * channels + channel]++;
            }
            double change = Math.abs(value - previous);
            step = change > step ? change : step; // never NaN: there is no change from NaN
            previous = value;
        }
        values[LOWEST * channels + channel] = lowest;
        values[HIGHEST * channels + channel] = highest;
        values[STEP * channels + channel] = step;
        return previous;
    }

    /// Takes what is left of the same samples above the movement artefacts.
    ///
    /// @param band  V, [samples][channels] in one row
    /// @param waves as of [MainsWaves]
    void addBand(double[] band, int more, double[] waves) {
        for (int channel = 0; channel < channels; channel++) {
            double squares = 0;
            for (int sample = 0; sample < more; sample++) {
                double value = band[sample * channels + channel];
                squares += value * value;
            }
            values[BAND_SQUARES * channels + channel] += squares;
        }
        for (int wave = 0; wave < MainsWaves.ROWS; wave++) {
            for (int channel = 0; channel < channels; channel++) {
                double sum = 0;
                for (int sample = 0; sample < more; sample++) {
                    sum += band[sample * channels + channel] * waves[wave * more + sample];
                }
                values[(WAVES + wave) * channels + channel] += sum;
            }
        }
    }

    /// Takes another stretch's sums, that of later or earlier samples.
    void add(SignalSums other) {
        for (int channel = 0; channel < channels; channel++) {
            addHeld(other, channel, HIGHEST, HELD_HIGHEST, 1);
            addHeld(other, channel, LOWEST, HELD_LOWEST, -1);
            int step = STEP * channels + channel;
            values[step] = Math.max(values[step], other.values[step]);
            for (int row = 0; row < ROWS; row++) {
                if (row < LOWEST || row >= WAVES) {
                    values[row * channels + channel] += other.values[row * channels + channel];
                }
            }
        }
        samples += other.samples;
    }

    private void addHeld(SignalSums other, int channel, int extreme, int held, int sign) {
        int at = extreme * channels + channel;
        int count = held * channels + channel;
        if (sign * other.values[at] > sign * values[at]) {
            values[at] = other.values[at];
            values[count] = other.values[count];
        } else if (other.values[at] == values[at]) {
            values[count] += other.values[count];
        }
    }

    /// How many samples a channel had.
    int samples() {
        return samples;
    }

    /// Mean square about the mean, V².
    double variance(int channel) {
        double mean = values[SUM * channels + channel] / samples;
        return Math.max(0, values[SQUARES * channels + channel] / samples - mean * mean);
    }

    /// Mean square of what is left above the movement artefacts, V².
    double bandPower(int channel) {
        return values[BAND_SQUARES * channels + channel] / samples;
    }

    /// Power at 50 or at 60 Hz with the third harmonic, whichever is more, V².
    double mainsPower(int channel) {
        double most = 0;
        for (int mains = 0; mains < MainsWaves.MAINS; mains++) {
            double power = 0;
            int first = WAVES + 2 * MainsWaves.HARMONICS * mains;
            for (int row = first; row < first + 2 * MainsWaves.HARMONICS; row++) {
                double mean = values[row * channels + channel] / samples;
                power += 2 * mean * mean;
            }
            most = Math.max(most, power);
        }
        return most;
    }

    /// Highest sample, V or dimensionless.
    double highest(int channel) {
        return values[HIGHEST * channels + channel];
    }

    /// Highest sample less the lowest.
    double range(int channel) {
        return values[HIGHEST * channels + channel] - values[LOWEST * channels + channel];
    }

    /// How many samples repeat their predecessor at the highest or the lowest value of all.
    double heldAtLimits(int channel) {
        return values[HELD_HIGHEST * channels + channel] + values[HELD_LOWEST * channels + channel];
    }

    /// Largest change from a sample to the next.
    double largestStep(int channel) {
        return values[STEP * channels + channel];
    }
}
