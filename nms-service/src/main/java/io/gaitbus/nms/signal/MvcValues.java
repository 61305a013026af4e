package io.gaitbus.nms.signal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;

/// MVC values of some muscles, and what they were measured with.
///
/// @param emgRate        EMG sampling rate, Hz
/// @param mainsFrequency what a notch took out, Hz; 0: no notch
public record MvcValues(double emgRate, double mainsFrequency, List<Mvc> values) {

    public MvcValues {
        values = List.copyOf(values);
    }

    /// The value of a muscle.
    ///
    /// @param volts    linear envelope at maximum voluntary contraction, V
    /// @param trial    number of the trial it was found in, from 0
    /// @param atSecond where in that trial the half second begins whose mean it is, s
    public record Mvc(String muscle, double volts, int trial, double atSecond) {}

    /// Their version: a checksum (CRC-32C, without its sign) of rate, notch, muscles and values, 1 or
    /// above. The same trials give the same version wherever they are computed; other values give another
    /// one, but for 1 in 2³¹.
    public int version() {
        CRC32C checksum = new CRC32C();
        update(checksum, emgRate);
        update(checksum, mainsFrequency);
        for (Mvc mvc : values) {
            checksum.update((mvc.muscle() + '\n').getBytes(StandardCharsets.UTF_8));
            update(checksum, mvc.volts());
        }
        return Math.max(1, (int) (checksum.getValue() & Integer.MAX_VALUE));
    }

    private static void update(CRC32C checksum, double value) {
        checksum.update(ByteBuffer.allocate(Double.BYTES).putDouble(value).flip());
    }
}
