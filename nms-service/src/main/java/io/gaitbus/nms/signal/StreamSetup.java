package io.gaitbus.nms.signal;

import io.gaitbus.gait.Muscles;
import java.util.HashSet;
import java.util.List;

/// How the signals of a stream come.
///
/// @param kind           what the EMG samples are
/// @param emgRate        EMG sampling rate, Hz; for raw EMG 500 to 10 000, else at least 10
/// @param channels       EMG channels, in the order of the samples; no muscle twice
/// @param joints         measured joint angles, in the order of the samples, of [Muscles#JOINTS], with the knee
/// @param angleRate      angle sampling rate, Hz; at least 10
/// @param mainsFrequency what a notch takes out of raw EMG, Hz: 50 or 60; 0: no notch
public record StreamSetup(
        EmgKind kind,
        double emgRate,
        List<EmgChannel> channels,
        List<String> joints,
        double angleRate,
        double mainsFrequency) {

    /// A stream without a notch.
    public StreamSetup(EmgKind kind, double emgRate, List<EmgChannel> channels, List<String> joints, double angleRate) {
        this(kind, emgRate, channels, joints, angleRate, 0);
    }

    public StreamSetup {
        channels = List.copyOf(channels);
        joints = List.copyOf(joints);
        double lowest = kind == EmgKind.RAW ? 500 : 10;
        if (!(emgRate >= lowest && emgRate <= 10_000)) {
            throw new IllegalArgumentException(
                    "%s EMG at %s Hz; %s to 10000 Hz would be right".formatted(kind, emgRate, lowest));
        }
        if (!(angleRate >= 10 && angleRate <= 10_000)) {
            throw new IllegalArgumentException("angles at %s Hz; 10 to 10000 Hz would be right".formatted(angleRate));
        }
        if (!(mainsFrequency == 0 || mainsFrequency == 50 || mainsFrequency == 60)) {
            throw new IllegalArgumentException(
                    "mains of %s Hz; 50 or 60, or 0 for no notch, would be right".formatted(mainsFrequency));
        }
        if (channels.isEmpty()
                || channels.stream().map(EmgChannel::muscle).distinct().count() < channels.size()) {
            throw new IllegalArgumentException(
                    "EMG channels %s; one or more, no muscle twice, would be right".formatted(channels));
        }
        if (!joints.contains("knee")
                || !Muscles.JOINTS.containsAll(joints)
                || new HashSet<>(joints).size() < joints.size()) {
            throw new IllegalArgumentException(
                    "joint angles %s; the knee and others out of %s would be right".formatted(joints, Muscles.JOINTS));
        }
    }
}
