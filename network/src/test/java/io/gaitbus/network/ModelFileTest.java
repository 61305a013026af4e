package io.gaitbus.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelFileTest {

    private static final Model MODEL = Examples.model(Architecture.STANDARD, 1);
    private static final byte[] BYTES = ModelFile.write(MODEL);

    @Test
    void a_model_comes_back_as_it_was_written() {
        Model read = ModelFile.read(BYTES);

        assertThat(read.architecture()).isEqualTo(MODEL.architecture());
        for (Parameter parameter : Parameter.values()) {
            assertThat(read.values(parameter)).containsExactly(MODEL.values(parameter));
        }
        assertThat(ModelFile.write(read)).containsExactly(BYTES);
    }

    /// As any other reader of the format would find them: a bias begins where the header says.
    @Test
    void the_header_says_where_a_tensor_stands() {
        ByteBuffer file = ByteBuffer.wrap(BYTES).order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) file.getLong();
        String header = new String(BYTES, 8, length, StandardCharsets.UTF_8);
        String bias = header.substring(header.indexOf("\"convolution1.bias\""));
        assertThat(bias)
                .startsWith("\"convolution1.bias\":{\"dtype\":\"F32\",\"shape\":[32],\"data_offsets\":[10240,10368]}");
        assertThat(length % 8).isZero();
        assertThat(file.getFloat(8 + length + 10_240)).isEqualTo(MODEL.values(Parameter.FIRST_BIAS)[0]);
    }

    @Test
    void every_truncated_file_is_refused() {
        for (int length = 0; length < BYTES.length; length += length < 3000 ? 1 : 997) {
            byte[] truncated = Arrays.copyOf(BYTES, length);
            assertThatExceptionOfType(UnreadableModel.class).isThrownBy(() -> ModelFile.read(truncated));
        }
        byte[] longer = Arrays.copyOf(BYTES, BYTES.length + 4);
        assertThatExceptionOfType(UnreadableModel.class)
                .isThrownBy(() -> ModelFile.read(longer))
                .withMessageContaining("follow the header");
    }

    /// One garbled byte in the header either is refused or changes nothing but a blank.
    @Test
    void a_garbled_header_is_refused_and_never_fails_otherwise() {
        int headerEnd =
                8 + (int) ByteBuffer.wrap(BYTES).order(ByteOrder.LITTLE_ENDIAN).getLong();
        for (int position = 0; position < headerEnd; position++) {
            byte[] garbled = BYTES.clone();
            garbled[position] = (byte) (garbled[position] ^ 0x15);
            assertThatExceptionOfType(UnreadableModel.class).isThrownBy(() -> ModelFile.read(garbled));
        }
    }

    @Test
    void a_file_of_another_order_of_features_is_refused_by_name() {
        assertThatExceptionOfType(UnreadableModel.class)
                .isThrownBy(() -> ModelFile.read(edited("excitation.rect_fem", "excitation.rect_fex")))
                .withMessageContaining("features");
        assertThatExceptionOfType(UnreadableModel.class)
                .isThrownBy(() -> ModelFile.read(edited("gaitbus-network-1", "gaitbus-network-9")))
                .withMessageContaining("gaitbus-network-1 would be right");
    }

    @Test
    void a_model_of_other_sizes_than_it_says_is_refused() {
        assertThatExceptionOfType(UnreadableModel.class)
                .isThrownBy(() -> ModelFile.read(edited("\"dense.units\":\"48\"", "\"dense.units\":\"49\"")))
                .withMessageContaining("would be right");
    }

    @Test
    void a_weight_that_is_no_number_is_refused() {
        byte[] bytes = BYTES.clone();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(bytes.length - 4, Float.NaN);
        assertThatExceptionOfType(UnreadableModel.class)
                .isThrownBy(() -> ModelFile.read(bytes))
                .withMessageContaining("NaN");
    }

    @Test
    void a_deviation_of_zero_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MODEL.with(Map.of(Parameter.TORQUE, new float[] {0, 0})))
                .withMessageContaining("above 0");
    }

    @Test
    void headers_are_read_with_blanks_escapes_and_in_any_order() {
        SafetensorsHeader header = SafetensorsHeader.read("""
                { "a" : { "data_offsets" : [ 0 , 8 ], "shape":[2], "dtype":"F32" },
                  "__metadata__" : { "n\\u00f6te\\n" : "\\"x\\"" }, "b":{"dtype":"F32","shape":[],"data_offsets":[8,12]} }  """);
        assertThat(header.entries())
                .isEqualTo(Map.of(
                        "a", new SafetensorsHeader.Entry(List.of(2), 0, 8),
                        "b", new SafetensorsHeader.Entry(List.of(), 8, 12)));
        assertThat(header.notes()).isEqualTo(Map.of("nöte\n", "\"x\""));
        assertThat(SafetensorsHeader.read(header.write())).isEqualTo(header);
    }

    @Test
    void headers_that_are_no_such_json_are_refused() {
        List<String> wrong = List.of(
                "",
                "[]",
                "{",
                "{}x",
                "{\"a\":1}",
                "{\"a\":{}}",
                "{\"a\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[0,2]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[01],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4,8]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,99999999999]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2000000000,2000000000,2000000000],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"more\":\"F32\"}}",
                "{\"__metadata__\":{\"a\":\"b\",\"a\":\"b\"}}",
                "{\"__metadata__\":{\"a\":\"\\x\"}}",
                "{\"__metadata__\":{\"a\":\"\\u00g0\"}}",
                "{\"__metadata__\":{\"a\":\"b\"");
        for (String header : wrong) {
            assertThatExceptionOfType(UnreadableModel.class)
                    .as(header)
                    .isThrownBy(() -> SafetensorsHeader.read(header));
        }
    }

    private static byte[] edited(String from, String to) {
        byte[] bytes = BYTES.clone();
        byte[] text = to.getBytes(StandardCharsets.US_ASCII);
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(from);
        System.arraycopy(text, 0, bytes, at, text.length);
        return bytes;
    }
}
