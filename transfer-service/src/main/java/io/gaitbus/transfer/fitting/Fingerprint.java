package io.gaitbus.transfer.fitting;

import io.gaitbus.network.FeatureLayout;
import io.gaitbus.network.Model;
import io.gaitbus.network.Parameter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Tells inputs of a training apart: a SHA-256 over every number that its outcome depends on.
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) { // every Java platform has it
            throw new IllegalStateException(impossible);
        }
    }

    static String of(PersonalTraining.Inputs inputs) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(inputs.settings().toString());
        fingerprint.add(inputs.population());
        fingerprint.add(inputs.recordings());
        fingerprint.add(inputs.uncalibrated());
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private void add(Model model) {
        add(model.architecture().toString());
        for (Parameter parameter : Parameter.values()) {
            add(model.values(parameter));
        }
    }

    private void add(List<Recording> recordings) {
        recordings.forEach(recording -> {
            ByteBuffer place = ByteBuffer.allocate(Long.BYTES + Integer.BYTES);
            digest.update(place.putLong(recording.firstFrame())
                    .putInt(recording.frames())
                    .flip());
            for (int frame = 0; frame < recording.frames(); frame++) {
                float[] row = new float[FeatureLayout.SIZE + 1];
                System.arraycopy(recording.features(frame), 0, row, 0, FeatureLayout.SIZE);
                row[FeatureLayout.SIZE] = recording.reference(frame);
                add(row);
            }
        });
    }

    private void add(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        for (float value : values) {
            bytes.putFloat(value);
        }
        digest.update(bytes.flip());
    }
}
